/** What was mended after it was public, across all entries. */
import { compareDays } from './day.ts';
import type { Day } from './day.ts';
import { namedEntries } from './named-entries.ts';
import type { Correction, Timeline } from './model.ts';

/** A correction with the entry it belongs to. */
export interface CorrectedEntry {
  readonly name: string;
  readonly href: string;
  readonly correction: Correction;
}

/** Returns the day on which something last changed: that of its latest correction, where that is after `since`. */
export function lastChanged(since: Day, corrections: readonly Correction[]): Day {
  return corrections.reduce((latest, { day }) => (day > latest ? day : latest), since);
}

/** Returns all corrections, newest first; those of one day in the order of the site's parts. */
export function allCorrections(timeline: Timeline): CorrectedEntry[] {
  return namedEntries(timeline)
    .flatMap(({ name, entry }) => entry.corrections.map((correction) => ({ name, href: entry.href, correction })))
    .toSorted((a, b) => compareDays(b.correction.day, a.correction.day));
}
