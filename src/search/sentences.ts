/** What a reader is told about a search, and the sentence from a page that answers it. */
import { counted } from '../story/text.ts';
import { hasWord, isPhrase, plainWords, queryWords } from './query.ts';

/** What was searched for; in a question, the words that it asks about. */
function bare(query: string): string {
  const words = queryWords(query);
  const isQuestion = !isPhrase(query) && words.length < new Set(plainWords(query)).size;
  return isQuestion ? words.join(' ') : query.trim().replace(/^"|"$/g, '');
}

/** Returns how many pages answer a query: `4 pages with “bridge”`. */
export function foundSentence(query: string, count: number): string {
  const what = isPhrase(query) ? 'the phrase ' : queryWords(query).length > 1 ? 'all words of ' : '';
  return `${counted(count, 'page')} with ${what}“${bare(query)}”`;
}

/** Returns the sentence for a query that no page matches. */
export function nothingSentence(query: string): string {
  const what = isPhrase(query) ? 'this phrase' : queryWords(query).length > 1 ? 'all of these words' : 'this word';
  return `No page has ${what}: ${bare(query)}`;
}

/** Returns what a single word of a query would find: `on 4 pages`. */
export const perWordSentence = (count: number): string => `on ${counted(count, 'page')}`;

/** A piece of an excerpt. */
export interface ExcerptPart {
  readonly text: string;
  /** Whether it is a word that was searched for. */
  readonly marked: boolean;
}

/** Separates a record's sentences from the names that follow, which can be found but are seldom shown. */
export const namesFollow = '¶';

/** The most words of a sentence that are shown, and how many of these precede the first match. */
const most = 40;
const mostBefore = 10;

const sentencesOf = (text = ''): string[] =>
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim());

/** Returns the sentence of a record with the most words of a query, the first if tied. A long one is cut. */
export function excerptParts(content: string, words: readonly string[]): ExcerptPart[] {
  const isSearched = (text: string) => words.some((word) => hasWord(text, word));
  const [prose, names] = content.split(namesFollow);
  const ranked = [...sentencesOf(prose), ...sentencesOf(names)]
    .map((text) => ({ text, has: words.filter((word) => hasWord(text, word)).length }))
    .toSorted((a, b) => b.has - a.has);
  const shown = ranked[0]?.text.split(/\s+/) ?? [];
  const start = shown.length > most ? Math.max(shown.findIndex(isSearched) - mostBefore, 0) : 0;
  const tokens = shown.slice(start, start + most);
  return [
    { text: start > 0 ? '… ' : '', marked: false },
    ...tokens.flatMap((token, index) => {
      const [, before = '', word = '', after = ''] = /^([\p{P}\p{S}]*)(.*?)([\p{P}\p{S}]*)$/su.exec(token) ?? [];
      return [
        { text: (index > 0 ? ' ' : '') + before, marked: false },
        { text: word, marked: isSearched(word) },
        { text: after, marked: false },
      ];
    }),
    { text: start + most < shown.length ? '\u00a0…' : '', marked: false },
  ].filter(({ text }) => text !== '');
}
