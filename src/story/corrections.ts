/** Corrections made after publication, across all entries. */
import { compareDays, isBefore, type Day } from './day.ts';
import { namedEntries } from './named-entries.ts';
import type { Correction, Entry, Timeline } from './model.ts';

/** A correction with the entry it belongs to. */
export interface CorrectedEntry {
  readonly name: string;
  readonly entry: Entry;
  readonly correction: Correction;
  /** Its number in its entry, from 1: by day, then by the order in the file, so that a later one changes no number. */
  readonly number: number;
}

/** Returns the day on which something last changed: that of its latest correction, where that is after `since`. */
export const lastChanged = (since: Day, corrections: readonly Correction[]): Day =>
  corrections.reduce((latest, { day }) => (isBefore(latest, day) ? day : latest), since);

/** Returns all corrections, newest first; those of one day in the order of the site's parts. */
export function allCorrections(timeline: Timeline): CorrectedEntry[] {
  return namedEntries(timeline)
    .flatMap(({ name, entry }) =>
      entry.corrections
        .toSorted((a, b) => compareDays(a.day, b.day))
        .map((correction, index) => ({ name, entry, correction, number: index + 1 })),
    )
    .toSorted((a, b) => compareDays(b.correction.day, a.correction.day));
}
