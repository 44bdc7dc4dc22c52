/** The words that “Did you mean” chooses from when a search finds nothing. */
import { namedEntries } from '../story/named-entries.ts';
import type { Timeline } from '../story/model.ts';
import { plainWords } from './query.ts';
import { withoutPossessives } from './record.ts';

/**
 * Returns the words of all names and titles, in lower case, each once, sorted. Words of fewer than three letters are
 * left out, because nearly any query is close to them.
 */
export function searchWords(timeline: Timeline): string[] {
  const texts = [
    ...namedEntries(timeline).map(({ name }) => name),
    ...timeline.actors.flatMap(({ aliases }) => aliases),
    ...timeline.sources.map(({ publisher }) => publisher),
  ];
  const words = texts.flatMap((text) => plainWords(withoutPossessives(text)));
  return [...new Set(words)].filter((word) => /^\p{L}{3,}$/u.test(word)).sort();
}
