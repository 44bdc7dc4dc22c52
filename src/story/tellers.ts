/** The sources that tell the story: what they are called. A story may be made from articles, or from other sources. */
import type { Source } from './model.ts';
import { oncePer } from './once.ts';

/** The word for sources that tell the story: articles, or sources where they are not all articles. */
export const tellerWord = oncePer((sources: readonly Pick<Source, 'kind'>[]): 'article' | 'source' =>
  sources.every(({ kind }) => kind === 'article') ? 'article' : 'source',
);

/** Returns our sentence about articles, reworded for the given sources. */
export function ofTellers(sentence: string, sources: readonly Pick<Source, 'kind'>[]): string {
  if (tellerWord(sources) === 'article') return sentence;
  return sentence.replace(/\b(An? )?(a)rticle/gi, (_, an: string | undefined, a: string) => {
    const noun = a === 'A' ? 'Source' : 'source';
    return an ? `${an.charAt(0)} ${noun}` : noun;
  });
}
