/** What was mended after it was public, across all entries. */
import { compareDays } from './day.ts';
import type { Correction, Timeline } from './model.ts';

/** A correction with the entry it belongs to. */
export interface CorrectedEntry {
  readonly name: string;
  readonly href: string;
  readonly correction: Correction;
}

/** Returns all corrections, newest first. */
export function allCorrections({ events, actors, deadlines, sources, disagreements }: Timeline): CorrectedEntry[] {
  const named = [
    ...[...events, ...deadlines, ...sources].map((entry) => ({ name: entry.title, entry })),
    ...actors.map((entry) => ({ name: entry.name, entry })),
    ...disagreements.map((entry) => ({ name: entry.question, entry })),
  ];
  return named
    .flatMap(({ name, entry }) => entry.corrections.map((correction) => ({ name, href: entry.href, correction })))
    .toSorted((a, b) => compareDays(b.correction.day, a.correction.day) || (a.name < b.name ? -1 : 1));
}
