/** Where reports come from: the sources at the far ends of their credits. */
import { isFound } from './known.ts';
import { counted } from './counted.ts';
import { basisLabels, publisherName } from './words.ts';
import type { Event, Report, Source, Timeline } from './model.ts';

/** An origin of an event, with the reports that rest on it. */
export interface Origin {
  /** Absent for reports that credit no other source, whose origin is not told. */
  readonly source?: Source;
  readonly reports: readonly Report[];
}

/** Returns the source at the far end of a report's credits, or `undefined` where it credits none. */
export function originOf({ credits }: Report): Source | undefined {
  return credits.at(-1);
}

/** Returns the origins of an event, in the order in which its reports name them; those not told come last. */
export function originsOf({ reports }: Pick<Event, 'reports'>): Origin[] {
  const groups = Map.groupBy(reports, originOf);
  const named = [...groups].flatMap(([source, group]) => (source ? [{ source, reports: group }] : []));
  const untold = groups.get(undefined);
  return untold ? [...named, { reports: untold }] : named;
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (count: number): string => numbers[count] ?? String(count);

/** The words for several bases, each once: `on the record, unnamed sources`. */
const basesInWords = (reports: readonly Report[]): string =>
  [...new Set(reports.map(({ basis }) => basisLabels[basis].toLowerCase()))].join(', ');

/**
 * Returns in words how many articles tell an event, on how many origins they rest,
 * and on what basis: `3 articles, one original report: Reuters, unnamed sources.` Returns an
 * empty text for an event that no article reports.
 */
export function originsInWords({ reports }: Pick<Event, 'reports'>): string {
  if (reports.length === 0) return '';
  const origins = originsOf({ reports });
  const named = origins.flatMap(({ source, reports: group }) => (source ? [{ source, group }] : []));
  const untold = origins.find(({ source }) => !source)?.reports ?? [];
  const articles = counted(reports.length, 'article');
  if (named.length === 0) {
    const none = reports.length === 1 ? 'which names no other source' : 'none of which names another source';
    return `${articles}, ${none}; ${basesInWords(reports)}.`;
  }
  const list = named
    .map(
      ({ source, group }) =>
        `${publisherName(source)}${isFound(source) ? '' : ' (report not found)'}, ${basesInWords(group)}`,
    )
    .join('; ');
  const rest =
    untold.length > 0
      ? ` ${untold.length === 1 ? 'One' : 'The others'} of them ${untold.length === 1 ? 'names' : 'name'} no other source.`
      : '';
  return `${articles}, ${inWords(named.length)} original ${named.length === 1 ? 'report' : 'reports'}: ${list}.${rest}`;
}

/** Which articles rest on which origins. */
export interface OriginTable {
  readonly origins: readonly Source[];
  readonly rows: readonly {
    readonly article: Source;
    /** The number of the article's events that rest on each origin, in the order of `origins`. */
    readonly counts: readonly number[];
    /** The number of those for which it credits no other source. */
    readonly uncredited: number;
  }[];
}

/** Returns the table of all articles and all origins that any of them has. */
export function originTable({ articles, sources }: Timeline): OriginTable {
  const reports = articles.flatMap((article) => article.reports);
  const used = new Set(reports.map(originOf));
  const origins = sources.filter((source) => used.has(source));
  const countOf = (article: Source, origin: Source | undefined) =>
    article.reports.filter((report) => originOf(report) === origin).length;
  return {
    origins,
    rows: articles.map((article) => ({
      article,
      counts: origins.map((origin) => countOf(article, origin)),
      uncredited: countOf(article, undefined),
    })),
  };
}
