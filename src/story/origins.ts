/** Where accounts come from: the sources at the far ends of their credits. */
import { hasAddress } from './known.ts';
import { tellerWord } from './tellers.ts';
import { counted } from './text.ts';
import { basisWords } from './words.ts';
import type { Event, Account, Source, Timeline } from './model.ts';

/** An origin of an event, with the accounts that rest on it. */
export interface Origin {
  /** Absent for accounts that credit no other source: their origin is unknown. */
  readonly source?: Source;
  readonly accounts: readonly Account[];
}

/** Returns the source at the far end of an account's credits, or `undefined` where it credits none. */
const originOf = ({ credits }: Account): Source | undefined => credits.at(-1);

/** Returns the origins of an event, in the order in which its accounts name them; unknown ones come last. */
export function originsOf({ accounts }: Pick<Event, 'accounts'>): Origin[] {
  const groups = Map.groupBy(accounts, originOf);
  const named = [...groups].flatMap(([source, group]) => (source ? [{ source, accounts: group }] : []));
  const untold = groups.get(undefined);
  return untold ? [...named, { accounts: untold }] : named;
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (count: number): string => numbers[count] ?? String(count);

/** The words for several bases, each once: `on the record, unnamed sources`. */
const basesInWords = (accounts: readonly Account[]): string =>
  [...new Set(accounts.map(({ basis }) => basisWords[basis].label.toLowerCase()))].join(', ');

/**
 * Returns how many original reports an event's articles rest on: `3 articles, one original report: Reuters, unnamed
 * sources.` Empty for an event that no article reports.
 */
export function originsInWords({ accounts }: Pick<Event, 'accounts'>): string {
  if (accounts.length === 0) return '';
  const origins = originsOf({ accounts });
  const named = origins.flatMap(({ source, accounts: group }) => (source ? [{ source, group }] : []));
  const untold = origins.find(({ source }) => !source)?.accounts ?? [];
  const articles = counted(accounts.length, tellerWord(accounts.map(({ source }) => source)));
  if (named.length === 0) {
    const none = accounts.length === 1 ? 'which names no other source' : 'none of which names another source';
    return `${articles}, ${none}; ${basesInWords(accounts)}.`;
  }
  const list = named
    .map(
      ({ source, group }) =>
        `${source.publisher}${hasAddress(source) ? '' : ' (report not found)'}, ${basesInWords(group)}`,
    )
    .join('; ');
  const rest =
    untold.length > 0
      ? untold.length === 1
        ? ' One of them names no other source.'
        : ' The others name no other source.'
      : '';
  return `${articles}, ${inWords(named.length)} original ${named.length === 1 ? 'report' : 'reports'}: ${list}.${rest}`;
}

/** Returns the words before what rests on a report. */
export const behind = (report: Source): string => (hasAddress(report) ? 'behind' : 'not found; behind');

/** An original report of the story, with the articles that rest on it. */
export interface StoryOrigin {
  /** Absent for accounts that name no other source. */
  readonly source?: Source;
  /** Each with its accounts that go back to this report, most first. */
  readonly articles: readonly { readonly article: Source; readonly accounts: readonly Account[] }[];
  /** How many accounts go back to it. */
  readonly count: number;
}

/** Returns the origins of a story's accounts, most accounts first; accounts that name no origin come last. */
export function storyOrigins({ articles }: Pick<Timeline, 'articles'>): StoryOrigin[] {
  const accounts = articles.flatMap((article) => article.accounts);
  return [...Map.groupBy(accounts, originOf)]
    .map(([source, group]) => ({
      ...(source && { source }),
      count: group.length,
      articles: [...Map.groupBy(group, (account) => account.source)]
        .map(([article, own]) => ({ article, accounts: own }))
        .toSorted((a, b) => b.accounts.length - a.accounts.length),
    }))
    .toSorted((a, b) => Number(!a.source) - Number(!b.source) || b.count - a.count);
}
