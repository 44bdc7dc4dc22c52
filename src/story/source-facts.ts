/** What the events say about one source. */
import { countOf } from './count-of.ts';
import { compareDays, isBy, type Day } from './day.ts';
import { oncePer } from './once.ts';
import type { Disagreement, Event, Account, Source } from './model.ts';

/** Returns the sources that an article credits, each with the number of events it is credited for, highest first. */
export const creditsOf = (article: Source): { readonly source: Source; readonly count: number }[] =>
  [...countOf(article.accounts.flatMap(({ credits }) => credits))]
    .map(([source, count]) => ({ source, count }))
    .toSorted((a, b) => b.count - a.count);

/** Returns the events that rest on a source in some way other than its own account, each once, and how. */
export function eventsRestingOn(source: Source): { readonly event: Event; readonly how: string }[] {
  const ways = new Map<Event, string>();
  for (const { event, source: article } of source.creditedBy) {
    const before = ways.get(event);
    ways.set(event, before ? `${before}, ${article.publisher}` : `credited by ${article.publisher}`);
  }
  for (const event of source.documents) ways.set(event, 'documented by it');
  for (const event of source.checked) if (!ways.has(event)) ways.set(event, 'checked against it');
  return [...ways].map(([event, how]) => ({ event, how }));
}

/** An event that a source tells, or that rests on it: its version, or how it rests. */
export interface SourceEvent {
  readonly event: Event;
  readonly account?: Account;
  readonly how?: string;
}

/** Returns the events that a source tells or that rest on it, each once, by their dates. */
export function eventsOfSource(source: Source): SourceEvent[] {
  const told = source.accounts.map((account): SourceEvent => ({ event: account.event, account }));
  const tells = new Set(told.map(({ event }) => event));
  const resting = eventsRestingOn(source).filter(({ event }) => !tells.has(event));
  return [...told, ...resting].toSorted((a, b) => compareDays(a.event.date.earliest, b.event.date.earliest));
}

/** An event as known to a reader of one article alone. */
export interface AloneEvent {
  readonly event: Event;
  /** The article's version; absent for an event that it leaves out. */
  readonly account?: Account;
  /** Where the article departs from the record. */
  readonly faults: Source['faults'];
}

/** The story as one article alone tells it. */
export interface ToldAlone {
  /** What it tells and what it leaves out, in the order of the timeline. */
  readonly events: readonly AloneEvent[];
  readonly told: number;
  /**
   * How many of the events that it leaves out had been reported by others by the last day on which it may have been
   * published.
   */
  readonly leftOut: number;
  /** Whether it is certain that we read the whole article. */
  readonly isWhole: boolean;
  /** How many events became known only after its publication. */
  readonly later: number;
  /** Departures from the record that belong to none of the events that it reports. */
  readonly otherFaults: Source['faults'];
}

/** The days on which the events became known, in order, without the background. */
const daysKnownOf = oncePer((events: readonly Event[]): Day[] =>
  events
    .filter(({ background }) => !background)
    .map(({ known }) => known)
    .toSorted(compareDays),
);

/** Returns how many of some days, in order, are not after a day. */
function countBy(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBy(days[middle] ?? day, day)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Returns the story as one article tells it, and how much it leaves out. Background is not counted as left out, and
 * nothing is if we may not have read the whole article. `named` is whether what it leaves out is among its events.
 */
export function toldAlone(source: Source, events: readonly Event[], named = true): ToldAlone {
  const { accounts, faults, published, attribution } = source;
  const versions = new Map(accounts.map((account) => [account.event, account]));
  const tells = (event: Event): AloneEvent => {
    const account = versions.get(event);
    return account
      ? { event, account, faults: faults.filter((fault) => fault.event === event) }
      : { event, faults: [] };
  };
  const isLeftOut = ({ background, known }: Event) => !background && !attribution && isBy(known, published.latest);
  const shown = named ? events.filter((event) => versions.has(event) || isLeftOut(event)) : [...versions.keys()];
  const [days, own] = [daysKnownOf(events), daysKnownOf([...versions.keys()])];
  const [byThen, ownByThen] = [days, own].map((all) => countBy(all, published.latest)) as [number, number];
  return {
    events: shown.map(tells),
    told: accounts.length,
    leftOut: attribution ? 0 : byThen - ownByThen,
    isWhole: !attribution,
    later: days.length - byThen - (own.length - ownByThen),
    otherFaults: faults.filter(({ event }) => !event || !versions.has(event)),
  };
}

/** Returns the id of a quotation on its page. */
export const quoteId = (source: Pick<Source, 'id'>, index: number): string => `${source.id}-quote-${index + 1}`;

/** A passage quoted from a source's own text, and where it is quoted. */
export interface OwnWordsOf {
  readonly text: string;
  readonly href: string;
  readonly title: string;
}

/**
 * Returns the passages quoted from each source's own text, each once, with the place where it is first quoted, in the
 * editor's order.
 */
export function ownWordsBySource(
  events: readonly Event[],
  disagreements: readonly Disagreement[],
): ReadonlyMap<Source, readonly OwnWordsOf[]> {
  const quoted = [
    ...events.flatMap(({ words, href, title }) =>
      words.map((own, index) => ({ ...own, href: `${href}#${quoteId(own.source, index)}`, title })),
    ),
    ...disagreements.flatMap(({ record, positions, href, question }) =>
      [...record.words, ...positions.flatMap(({ words }) => words)].map((own) => ({ ...own, href, title: question })),
    ),
  ];
  const orderOf = new Map(quoted.flatMap(({ text, order }) => (order === undefined ? [] : [[text, order]])));
  const inOrder = quoted.toSorted((a, b) => (orderOf.get(a.text) ?? 0) - (orderOf.get(b.text) ?? 0));
  const bySource = new Map<Source, OwnWordsOf[]>();
  for (const { source, order: _, ...words } of inOrder) {
    const known = bySource.get(source) ?? [];
    if (!known.some(({ text }) => text === words.text)) bySource.set(source, [...known, words]);
  }
  return bySource;
}
