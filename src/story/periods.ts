/**
 * Periods: the parts of a story, or of one member's events, where these are too many for a page. A story is divided by
 * its chapters, or else by date; what is still too long by year, month and day, as far as its dates say; and what these
 * do not divide, by number.
 */
import { chapterOn } from './chapters.ts';
import { dayInWords, monthOf, patterns, written, yearOf, type Day } from './day.ts';
import { sourcesOf } from './known.ts';
import type { Event, Period, Timeline } from './model.ts';
import { oncePer } from './once.ts';
import { portions } from './portions.ts';
import { backgroundLabel } from './words.ts';

/** A length of time by which events are divided. */
interface Level {
  /** How exact a date must be to say in which of them it begins. */
  readonly precisions: readonly Event['date']['start']['precision'][];
  readonly keyOf: (day: Day) => string;
  readonly titleOf: (key: string) => string;
  readonly shortOf: (key: string) => string;
}

const yearTitle = (year: string): string => written(year, patterns.plain.year);
const levels: readonly Level[] = [
  {
    precisions: ['century', 'decade', 'year', 'season', 'month', 'day'],
    keyOf: yearOf,
    titleOf: yearTitle,
    shortOf: yearTitle,
  },
  {
    precisions: ['month', 'day'],
    keyOf: monthOf,
    titleOf: (month) => written(month, patterns.plain.month),
    shortOf: (month) => written(month, patterns.short.month),
  },
  {
    precisions: ['day'],
    keyOf: (day) => day,
    titleOf: (day) => dayInWords(day as Day, 'plain'),
    shortOf: (day) => dayInWords(day as Day, 'short'),
  },
];

/** What may be divided, and how. */
interface Whole extends Omit<Period, 'chapter' | 'listed' | 'parts'> {
  /** What precedes the titles of its parts. */
  readonly prefix: string;
  /** The folder of the pages of all of them. */
  readonly folder: string;
  /** The most events of a page. */
  readonly most: number;
}

/** Returns events that no date divides, by number, from `first` on. */
const numbered = ({ href, title, most }: Whole, events: readonly Event[], first: number): Period[] =>
  portions(events, most).map((own, index) => {
    const short = `Part ${index + first}`;
    return {
      ...{ href: `${href}part-${index + first}/`, title: [title, short].filter(Boolean).join(', '), short },
      ...{ events: own, listed: own, parts: [] },
    };
  });

/** Returns the parts by the first level, from `at` on, that makes what is too long shorter, and what is in none of them. */
function divide(whole: Whole, at: number): { parts: Period[]; left: readonly Event[] } {
  const level = levels[at];
  const { events, folder, prefix, most } = whole;
  if (!level) return { parts: [], left: events };
  const isExact = ({ date }: Event) => level.precisions.includes(date.start.precision);
  const left = events.filter((event) => !isExact(event));
  const groups = Map.groupBy(events.filter(isExact), ({ date }) => level.keyOf(date.earliest));
  if (groups.size === 0 || (groups.size === 1 && left.length === 0 && events.length > most))
    return divide(whole, at + 1);
  const parts = [...groups].map(([key, own]) =>
    periodOf(
      {
        ...whole,
        href: `${folder}${key.replace(/(?<=\d)-/g, '/')}/`,
        title: prefix + level.titleOf(key),
        short: level.shortOf(key),
        events: own,
      },
      at + 1,
    ),
  );
  return { parts, left };
}

/** Returns a period, divided again if it is too long. */
function periodOf(whole: Whole, at: number): Period {
  const { href, title, short, events, most } = whole;
  const own = { href, title, short, events };
  if (events.length <= most) return { ...own, listed: events, parts: [] };
  const { parts, left } = divide(whole, at);
  return { ...own, listed: left.slice(0, most), parts: [...numbered(whole, left.slice(most), 2), ...parts] };
}

/** Returns all of it in periods, none of them its own page. */
function partsOf(whole: Omit<Whole, 'title' | 'short' | 'prefix'>): Period[] {
  const named = { ...whole, title: '', short: '', prefix: '' };
  const { parts, left } = divide(named, 0);
  return [...numbered(named, left, 1), ...parts];
}

/** Returns the periods of events below the folder of their page; none if they are no more than `most`. */
export const periodsIn = (events: readonly Event[], folder: string, most: number): Period[] =>
  events.length > most ? partsOf({ href: folder, folder, events, most }) : [];

/** Returns the periods of a whole story: its chapters, or else its years; and then the background. */
export function storyPeriods(
  { events, chapters, paths }: Pick<Timeline, 'events' | 'chapters' | 'paths'>,
  most: number,
): Period[] {
  if (events.length <= most) return [];
  const [background = [], told = []] = [true, false].map((is) => events.filter((event) => event.background === is));
  const inChapter = Map.groupBy(told, ({ date }) => chapterOn(chapters, date.earliest));
  const named = (title: string, folder: string, own: readonly Event[]) =>
    periodOf({ href: folder, folder, title, short: title, prefix: `${title}, `, events: own, most }, 0);
  return [
    ...partsOf({ href: paths.home, folder: paths.home, events: inChapter.get(undefined) ?? [], most }),
    ...chapters.map((chapter) => ({ ...named(chapter.title, chapter.href, inChapter.get(chapter) ?? []), chapter })),
    ...(background.length > 0 ? [named(backgroundLabel, paths.file('background/'), background)] : []),
  ];
}

/** Returns the part of a story that belongs to the events on the page of a period: the story with nothing else in it. */
export function withinPeriod(timeline: Timeline, { listed, chapter }: Period): Timeline {
  const own = new Set(listed);
  const isOwn = (event: Event) => own.has(event);
  const disagreements = timeline.disagreements.filter(({ about }) => about.events.some(isOwn));
  const deadlines = timeline.deadlines.filter(({ events }) => events.some(isOwn));
  const sources = new Set([
    ...listed.flatMap(sourcesOf),
    ...listed.flatMap(({ accounts }) => accounts.flatMap(({ credits }) => credits)),
    ...deadlines.flatMap(({ documents, accounts }) => [...documents, ...accounts.map(({ source }) => source)]),
    ...disagreements.flatMap(({ positions, record }) => [
      ...positions.flatMap(({ holders }) => holders.map(({ source }) => source)),
      ...record.documents,
    ]),
  ]);
  return {
    ...timeline,
    ...{ events: listed, disagreements, deadlines, chapters: chapter ? [chapter] : [] },
    sources: timeline.sources.filter((source) => sources.has(source)),
  };
}

/** Returns periods with all of their parts, each before its own. */
export const allPeriods = (periods: readonly Period[]): Period[] =>
  periods.flatMap((period) => [period, ...allPeriods(period.parts)]);

/** Returns the periods that each event of some periods is in, from the longest to that whose page lists it. */
const trails = oncePer((periods: readonly Period[]) => {
  const found = new Map<Event, readonly Period[]>();
  const follow = (within: readonly Period[], above: readonly Period[]): void => {
    for (const period of within) {
      const trail = [...above, period];
      for (const event of period.listed) found.set(event, trail);
      follow(period.parts, trail);
    }
  };
  follow(periods, []);
  return found;
});

/** Returns the periods that an event is in, the last of which lists it on its page; none where there is one page. */
export const periodsOf = (event: Event, periods: readonly Period[]): readonly Period[] =>
  trails(periods).get(event) ?? [];

/** Returns the static paths of a route that has a page below `folder` for each period, and one above them all. */
export const pathsBelow = (periods: readonly Period[], folder: string) => [
  { params: { period: undefined }, props: { period: undefined } },
  ...allPeriods(periods).map((period) => ({
    params: { period: period.href.slice(folder.length, -1) },
    props: { period },
  })),
];
