/** When a thing became known, and how well it is known. */
import { compareDays } from './day.ts';
import type { Day } from './day.ts';
import type { Account, Source } from './model.ts';
import { bases } from './vocabulary.ts';
import type { Basis } from './vocabulary.ts';

/** The day on which something became known. */
export interface Known {
  readonly day: Day;
  /** Whether the day of the source that had it first is only about right. */
  readonly approximate: boolean;
}

/**
 * Returns the first day on which one of the sources was published. Of a source with
 * an approximate day or a range, the first possible day counts, and is said to be
 * approximate unless another source is sure of the same day.
 *
 * Throws a `RangeError` when there is no source at all.
 */
export function firstPublished(sources: readonly Pick<Source, 'published'>[]): Known {
  const [first] = sources
    .map(({ published }) => ({
      day: published.earliest,
      approximate: published.approximate || published.earliest !== published.latest,
    }))
    .toSorted((a, b) => compareDays(a.day, b.day) || Number(a.approximate) - Number(b.approximate));
  if (!first) throw new RangeError('What has no source was never known.');
  return first;
}

/** Returns where a source can be read, if anywhere: at its own address, as a copy, or as others tell it. */
export function addressOf({
  original,
  copy,
  retelling,
}: Pick<Source, 'original' | 'copy' | 'retelling'>): string | undefined {
  return original ?? copy ?? retelling;
}

/** Returns whether a source was found. */
export function isFound(source: Parameters<typeof addressOf>[0]): boolean {
  return addressOf(source) !== undefined;
}

/** Returns whether somebody answers for a claim: a document shows it, or somebody named said it. */
export function isAttributable(basis: Basis): boolean {
  return basis === 'document' || basis === 'on-record';
}

/** What an event rests on. */
export interface RestsOn {
  readonly accounts: readonly Pick<Account, 'source' | 'credits' | 'basis'>[];
  readonly documents: readonly Source[];
  readonly checkedAgainst: readonly Source[];
}

/** Returns every source that an event rests on, each once: articles, whom they credit, documents, and others. */
export function sourcesOf({ accounts, documents, checkedAgainst }: RestsOn): Source[] {
  const reporting = accounts.flatMap(({ source, credits }) => [source, ...credits]);
  return [...new Set([...documents, ...checkedAgainst, ...reporting])];
}

/** Returns the surest basis of an event: a document where there is one, otherwise that of its best account. */
export function surestBasis(event: Pick<RestsOn, 'accounts' | 'documents'>): Basis {
  if (event.documents.length > 0) return 'document';
  return bases.find((basis) => event.accounts.some((account) => account.basis === basis)) ?? 'unattributed';
}
