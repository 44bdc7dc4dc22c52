/** The words that a search which found nothing is compared with. */
import type { Timeline } from '../story/model.ts';
import { plainWords } from './query.ts';
import { withoutPossessives } from './record.ts';

/**
 * Returns the words of all names and titles, in lower case, each once, sorted. Words
 * of fewer than three letters and numbers are left out: nearly anything is near them.
 */
export function searchWords({ events, actors, deadlines, sources, disagreements }: Timeline): string[] {
  const texts = [
    ...actors.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...[...events, ...deadlines, ...sources].map(({ title }) => title),
    ...sources.map(({ publisher }) => publisher),
    ...disagreements.map(({ question }) => question),
  ];
  const words = texts.flatMap((text) => plainWords(withoutPossessives(text)));
  return [...new Set(words)].filter((word) => /^\p{L}{3,}$/u.test(word)).sort();
}
