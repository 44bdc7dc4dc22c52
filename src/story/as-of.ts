/** The story as it could be known on the evening of a day. */
import { countOf } from './count-of.ts';
import { compareDays, isBy, patterns, written, yearOf, type Day } from './day.ts';
import { backing, hasAddress, sourcesOf } from './known.ts';
import type { Deadline, Disagreement, Event, Source, Timeline } from './model.ts';
import { spanAsOf } from './span.ts';
import { countdowns, isOpen, latestKeyEvents, type Countdown } from './standing.ts';

/** An event as it was known by a day. */
export interface KnownEvent {
  /** With its headline, span, sources and label of that day: see `eventAsOf`. */
  readonly event: Event;
  /** Whether it became known on that very day. */
  readonly isNew: boolean;
  /** The sources that reported it by then; those that were not found only where none was. */
  readonly sources: readonly Source[];
}

/** The story as of a day. */
export interface AsOf {
  readonly day: Day;
  /** Whether the day is only approximate for some of what became known then. */
  readonly approximate: boolean;
  /** What became known that day and, of what was known before, as much as was asked for. The background comes last. */
  readonly events: readonly KnownEvent[];
  /** The latest key events known by then, newest first. */
  readonly latest: readonly Event[];
  readonly more: number;
  /** Deadlines known by then and not yet past. */
  readonly countdowns: readonly Countdown[];
  readonly disagreements: readonly Disagreement[];
  /** The days before and after on which something became known. */
  readonly previous?: Day;
  readonly next?: Day;
}

/** Returns the days on which something of the story became known, in order; the background does not count. */
export function daysKnown({ story, events, deadlines, disagreements }: Timeline): Day[] {
  const days = [
    ...events.filter(({ background }) => !background).map(({ known }) => known),
    ...deadlines.map(({ known }) => known),
    ...disagreements.map(({ known }) => known),
  ];
  // A story of nothing but background has its last day.
  return [...new Set(days.length > 0 ? days : [story.asOf])].toSorted(compareDays);
}

/** Returns how many events became known on each day on which something did, by day. */
export function newByDay(timeline: Timeline): ReadonlyMap<Day, number> {
  const counts = countOf(timeline.events.map(({ known }) => known));
  return new Map(daysKnown(timeline).map((day) => [day, counts.get(day) ?? 0]));
}

/** A page that lists days on which something became known. */
export interface DayIndex {
  /** Its address below the folder of the days; that of the latest days is the folder itself. */
  readonly path: string | undefined;
  readonly title: string;
  /** The last of its days. */
  readonly last: Day;
}

/** More days than these are listed by year. */
const mostDays = 400;

/** Returns the years in which something became known, where there are too many days for one list; otherwise none. */
export function yearsOfDays(days: readonly Day[]): string[] {
  return days.length > mostDays ? [...new Set(days.map(yearOf))] : [];
}

/** Returns the pages that list the days: one, or, where these are too many, one for each year too. */
export function dayIndexes(timeline: Timeline): DayIndex[] {
  const days = daysKnown(timeline);
  const title = 'Day by day';
  const lastOf = (of: readonly Day[]) => of.slice(-1);
  return [
    ...lastOf(days).map((last) => ({ path: undefined, title, last })),
    ...yearsOfDays(days).flatMap((year) =>
      lastOf(days.filter((day) => yearOf(day) === year)).map((last) => ({
        ...{ path: year, title: `${title}, ${written(year, patterns.plain.year)}`, last },
      })),
    ),
  ];
}

/** Returns what an entry was called on a day, if it had another title then. */
const calledOn = <T extends { readonly until: Day }>(earlier: readonly T[], day: Day): T | undefined =>
  earlier.find(({ until }) => isBy(day, until));

/**
 * Returns an event as it was known on the evening of a day: with its headline, span, sources and label of that day, and
 * without accounts of articles that had not appeared.
 */
export function eventAsOf(event: Event, day: Day): Event {
  const hasAppeared = (source: Source) => isBy(source.published.latest, day);
  const accounts = event.accounts.filter(({ source }) => hasAppeared(source));
  const tells = (source: Source) => event.accounts.some((account) => account.source === source);
  const behind = sourcesOf(event).filter((source) => !tells(source) && hasAppeared(source));
  const then = calledOn(event.earlier, day);
  // Today's brief may say more than the headline did then.
  const brief = then ? then.brief : event.brief;
  const recap = event.recap && { ...event.recap, says: then?.recap ?? event.recap.says };
  const { brief: _, ...rest } = event;
  return {
    ...rest,
    title: then?.title ?? event.title,
    ...(brief !== undefined && { brief }),
    ...(recap && { recap }),
    date: spanAsOf(then?.date ?? event.date, day),
    toldBy: undefined,
    ...backing({
      accounts,
      documents: behind,
      checkedAgainst: [],
      ...(!then && event.atMost && { atMost: event.atMost }),
    }),
    accounts,
    documents: event.documents.filter(hasAppeared),
    checkedAgainst: event.checkedAgainst.filter(hasAppeared),
    words: event.words.filter(({ source }) => hasAppeared(source)),
  };
}

/** Returns the deadlines that are known by a day and not past on it, by the names that they had then. */
export function runningOn({ deadlines }: Timeline, day: Day): Countdown[] {
  const running = deadlines.filter((deadline) => isBy(deadline.known, day) && isOpen(deadline, day));
  // What ended those that run was not known yet.
  const asOf = ({ endedBy: _, ...deadline }: Deadline): Deadline => ({
    ...deadline,
    title: calledOn(deadline.earlier, day)?.title ?? deadline.title,
  });
  return countdowns({ deadlines: running.map(asOf) }, day);
}

function knownBy(day: Day, event: Event): KnownEvent {
  const appeared = sourcesOf(event)
    .filter(({ published }) => isBy(published.latest, day))
    .toSorted((a, b) => compareDays(a.published.latest, b.published.latest));
  const found = appeared.filter(hasAddress);
  return { event: eventAsOf(event, day), isNew: event.known === day, sources: found.length > 0 ? found : appeared };
}

/**
 * Returns the story as of the evening of each day on which something became known, in order. An event is known from the
 * first day by which one of its sources was published. Of what was known before, each view has the latest `most`
 * entries.
 */
export function asOfEachDay(timeline: Timeline, most = Infinity): AsOf[] {
  const days = daysKnown(timeline);
  const places = new Map(timeline.events.map((event, index) => [event, index]));
  const byPlace = (a: Event, b: Event) =>
    Number(a.background) - Number(b.background) || (places.get(a) ?? 0) - (places.get(b) ?? 0);
  const byKnown = timeline.events.toSorted((a, b) => compareDays(a.known, b.known));
  const disagreementsByKnown = timeline.disagreements.toSorted((a, b) => compareDays(a.known, b.known));
  /** For each n, how many of the first n events had happened. */
  const reportedAmong = [0];
  for (const { planned } of byKnown) reportedAmong.push((reportedAmong.at(-1) ?? 0) + Number(!planned));
  let [before, asked] = [0, 0];
  return days.map((day, index) => {
    let known = before;
    const isPast = (other: Day | undefined) => other !== undefined && isBy(other, day);
    while (isPast(byKnown[known]?.known)) known++;
    while (isPast(disagreementsByKnown[asked]?.known)) asked++;
    const first = Math.max(0, before - most);
    const shown = byKnown.slice(first, known);
    const fresh = byKnown.slice(before, known);
    before = known;
    const differing = new Set(disagreementsByKnown.slice(Math.max(0, asked - most), asked));
    const events = shown.toSorted(byPlace);
    const latest = events.filter(({ key, background, date }) => key && !background && isBy(date.earliest, day));
    const [previous, next] = [days[index - 1], days[index + 1]];
    return {
      day,
      approximate: fresh.some(({ knownApproximately }) => knownApproximately),
      events: events.map((event) => knownBy(day, event)),
      latest: latest
        .slice(-latestKeyEvents)
        .toReversed()
        .map((event) => eventAsOf(event, day)),
      more: reportedAmong[first] ?? 0,
      countdowns: runningOn(timeline, day),
      disagreements: timeline.disagreements.filter((disagreement) => differing.has(disagreement)),
      ...(previous && { previous }),
      ...(next && { next }),
    };
  });
}
