/** The story as it could be known on the evening of a day. */
import { compareDays } from './day.ts';
import type { Day } from './day.ts';
import { isFound, sourcesOf } from './known.ts';
import type { Deadline, Disagreement, Event, Source, Timeline } from './model.ts';
import { countdowns } from './standing.ts';
import type { Countdown } from './standing.ts';

/** An event as it was known by a day. */
export interface KnownEvent {
  readonly event: Event;
  /** Whether it became known on that very day. */
  readonly isNew: boolean;
  /** The sources that had it by then, those left out that are credited but were not found. */
  readonly sources: readonly Source[];
}

/** The story as of a day. */
export interface AsOf {
  readonly day: Day;
  /** Whether some of what became known on this day did so only about then. */
  readonly approximate: boolean;
  /** In the order of the timeline, the background last. */
  readonly events: readonly KnownEvent[];
  /** Deadlines known by then and not yet past. */
  readonly countdowns: readonly Countdown[];
  readonly disagreements: readonly Disagreement[];
  /** The days before and after on which something became known. */
  readonly previous?: Day;
  readonly next?: Day;
}

/** Returns the days on which something became known, in order. */
export function daysKnown({ events, deadlines, disagreements }: Timeline): Day[] {
  const days = [
    ...events.map(({ known }) => known),
    ...deadlines.map(({ known }) => known),
    ...disagreements.map(({ visible }) => visible),
  ];
  return [...new Set(days)].toSorted(compareDays);
}

/** Returns the deadlines that are known by a day and not past on it. */
export function runningOn(timeline: Timeline, day: Day): Countdown[] {
  const isRunning = ({ known, due }: Deadline) => known <= day && day <= due;
  return countdowns(timeline, day).filter(({ deadline }) => isRunning(deadline));
}

/** Returns the deadlines then known to be running on an event's day; none where its date is not one day. */
export function runningAt(timeline: Timeline, { date }: Event): Countdown[] {
  return date.earliest === date.latest ? runningOn(timeline, date.earliest) : [];
}

/**
 * Returns the story as of the evening of a day. An event counts as known from the
 * first day on which any of its sources was published, whenever it happened.
 */
export function asOf(timeline: Timeline, day: Day): AsOf {
  const days = daysKnown(timeline);
  const events = timeline.events
    .filter(({ known }) => known <= day)
    .toSorted((a, b) => Number(a.background) - Number(b.background))
    .map((event) => ({
      event,
      isNew: event.known === day,
      sources: sourcesOf(event)
        .filter((source) => isFound(source) && source.published.earliest <= day)
        .toSorted((a, b) => compareDays(a.published.earliest, b.published.earliest)),
    }));
  const fresh = events.filter(({ isNew }) => isNew);
  const previous = days.findLast((other) => other < day);
  const next = days.find((other) => other > day);
  return {
    day,
    approximate: fresh.some(({ event }) => event.knownApproximately),
    events,
    countdowns: runningOn(timeline, day),
    disagreements: timeline.disagreements.filter(({ visible }) => visible <= day),
    ...(previous && { previous }),
    ...(next && { next }),
  };
}
