/** When a thing became known, and how well it is known. */
import { compareDays } from './day.ts';
import type { Day } from './day.ts';
import type { Event, Report, Source } from './model.ts';
import { bases } from './schemas.ts';
import type { Basis } from './schemas.ts';

/**
 * Returns the first day on which any source of an event had it: an article that
 * reports it, a source that one of them credits, or another that it rests on. Where a
 * day of publication is only approximate, it counts as if it were exact.
 *
 * Throws a `RangeError` when there is no source at all.
 */
export function firstKnown(reports: readonly Pick<Report, 'source' | 'credits'>[], others: readonly Source[]): Day {
  const sources = [...others, ...reports.flatMap(({ source, credits }) => [source, ...credits])];
  const [first] = sources.map(({ published }) => published.earliest).toSorted(compareDays);
  if (!first) throw new RangeError('An event without a source was never known.');
  return first;
}

/** Returns the surest basis of an event: a document where there is one, else its best report's. */
export function surestBasis(event: Pick<Event, 'reports' | 'documents'>): Basis {
  if (event.documents.length > 0) return 'document';
  return bases.find((basis) => event.reports.some((report) => report.basis === basis)) ?? 'unattributed';
}
