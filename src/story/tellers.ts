/** The sources that tell the story: what they are called. A story may be made from articles, or from other sources. */
import type { Event, Source } from './model.ts';
import { oncePer } from './once.ts';
import { counted } from './text.ts';

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

/**
 * Returns, in words, how many events they report who tell the story, for a sentence such as “3 events as 2 articles
 * reported them, and 1 that none of them reports”. Documents alone may tell it all.
 */
export function toldInWords(events: readonly Pick<Event, 'accounts' | 'planned'>[], tellers: readonly Source[]) {
  const past = events.filter(({ planned }) => !planned);
  const told = past.filter(({ accounts }) => accounts.length > 0).length || past.length;
  const untold = past.length - told;
  const coming = events.length - past.length;
  const nobody = tellers.length === 1 ? `the ${tellerWord(tellers)} does not report` : 'none of them reports';
  return {
    told: counted(told, 'event'),
    by: counted(tellers.length, tellerWord(tellers)),
    reported: `reported ${told === 1 ? 'it' : 'them'}`,
    others: (untold > 0 ? `, and ${untold} that ${nobody}` : '') + (coming > 0 ? `, and ${coming} foreseen` : ''),
  };
}
