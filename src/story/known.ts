/** When a thing became known, and how well it is known. */
import { compareDays, type Day } from './day.ts';
import type { Addresses, Source, Timeline } from './model.ts';
import { bases, type Basis } from './vocabulary.ts';
import { hostOf } from './words.ts';

/** The day on which something became known. */
export interface Known {
  readonly day: Day;
  /** Whether the date of the source that had it first is only approximate. */
  readonly approximate: boolean;
}

/**
 * Returns the first day by which one of the sources had certainly been published, approximate unless a source is sure
 * of the day: what a source of some day in May has is known from 31 May.
 * Throws a `RangeError` if there is no source.
 */
export function firstPublished(sources: readonly Pick<Source, 'published'>[]): Known {
  const [first] = sources
    .map(({ published }) => ({
      day: published.latest,
      approximate: published.approximate || published.earliest !== published.latest,
    }))
    .toSorted((a, b) => compareDays(a.day, b.day) || Number(a.approximate) - Number(b.approximate));
  if (!first) throw new RangeError('What has no source was never known.');
  return first;
}

/** Returns where a source can be read, if anywhere: at its own address, as a copy, or as others tell it. */
export const addressOf = ({ original, copy, retelling }: Addresses): string | undefined =>
  original ?? copy ?? retelling;

/** Returns whether a source was found. */
export const hasAddress = (source: Addresses): boolean => addressOf(source) !== undefined;

/** Returns the sources that a story is checked against: all that were found, except those that tell it. */
export function checkedSources({ sources, articles }: Pick<Timeline, 'sources' | 'articles'>): Source[] {
  const telling = new Set(articles);
  return sources.filter((source) => !telling.has(source) && hasAddress(source));
}

/** Returns whether somebody answers for a claim: a document shows it, or somebody named said it. */
export const isAttributable = (basis: Basis): boolean => basis === 'document' || basis === 'on-record';

/** What an event rests on. */
export interface RestsOn<S = Source> {
  readonly accounts: readonly {
    readonly source: S;
    readonly credits: readonly S[];
    readonly notIn?: readonly S[];
    readonly basis: Basis;
  }[];
  readonly documents: readonly S[];
  readonly checkedAgainst: readonly S[];
  /** The surest basis that it can have. */
  readonly atMost?: Basis;
}

/** Returns each source that an event rests on, once: articles, credited sources that have it, documents, others. */
export function sourcesOf<S = Source>({ accounts, documents, checkedAgainst }: RestsOn<S>): S[] {
  const reporting = accounts.flatMap(({ source, credits, notIn }) => [
    source,
    ...credits.filter((credit) => !notIn?.includes(credit)),
  ]);
  return [...new Set([...documents, ...checkedAgainst, ...reporting])];
}

/** Returns a basis, but none surer than `most`. */
const noSurerThan = (most: Basis | undefined, basis: Basis): Basis =>
  most && bases.indexOf(most) > bases.indexOf(basis) ? most : basis;

/** How well a thing is known. */
export interface Backing {
  readonly basis: Basis;
  /** If none of its documents was read directly: the hosts of the pages that report their contents. */
  readonly toldBy?: readonly string[] | undefined;
}

/**
 * Returns how well an event is known: as well as its surest source, or as an editor limits it. A document counts if it
 * was read or others report it; a press report counts by its basis; a source that was not found does not count.
 */
export function backing(event: RestsOn): Backing {
  const found = sourcesOf(event).filter(hasAddress);
  const documents = found.filter(({ kind }) => kind === 'document');
  // A source with a version of the event counts by the basis of that version.
  const others = found.filter((source) => !event.accounts.some((account) => account.source === source));
  const told = new Set([...event.accounts, ...others].map(({ basis }) => basis));
  const surest = documents.length > 0 ? 'document' : (bases.find((basis) => told.has(basis)) ?? 'unattributed');
  const basis = noSurerThan(event.atMost, surest);
  const isRead = documents.some(({ original, copy }) => original ?? copy);
  if (basis !== 'document' || documents.length === 0 || isRead) return { basis };
  return { basis, toldBy: [...new Set(documents.flatMap(({ retelling }) => (retelling ? hostOf(retelling) : [])))] };
}

/** Returns the sources that bring an event into the story: for background, which came before it, only the articles’. */
export function bringingIn<S = Source>(event: RestsOn<S> & { readonly background: boolean }): S[] {
  const { accounts, background } = event;
  return background && accounts.length > 0
    ? sourcesOf({ accounts, documents: [], checkedAgainst: [] })
    : sourcesOf(event);
}
