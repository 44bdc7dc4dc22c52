/** What a reader is told of a search, and the excerpt of a page as text and marked words. */
import { counted } from '../story/counted.ts';
import { isPhrase, queryWords } from './query.ts';

const bare = (query: string) => query.trim().replace(/^"|"$/g, '');

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
export function perWordSentence(count: number): string {
  return `on ${counted(count, 'page')}`;
}

/** A piece of an excerpt. */
export interface ExcerptPart {
  readonly text: string;
  /** Whether it is a word that was searched for. */
  readonly marked: boolean;
}

const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/**
 * Returns Pagefind's excerpt as plain text, so that nothing of it is ever read as HTML.
 * Punctuation round a word is not marked, and `…` stands where the page's text is cut.
 */
export function excerptParts(excerpt: string, content: string): ExcerptPart[] {
  const parts = excerpt.split(/<mark>(.*?)<\/mark>/).flatMap((piece, index) => {
    const text = unescaped(piece);
    if (index % 2 === 0) return [{ text, marked: false }];
    const [, before = '', word = '', after = ''] = /^([\p{P}\p{S}]*)(.*?)([\p{P}\p{S}]*)$/su.exec(text) ?? [];
    return [
      { text: before, marked: false },
      { text: word, marked: true },
      { text: after, marked: false },
    ];
  });
  const plain = parts.map(({ text }) => text).join('');
  const whole = content.split(/\s+/).join(' ').trim();
  return [
    { text: whole.startsWith(plain) ? '' : '… ', marked: false },
    ...parts,
    { text: whole.endsWith(plain) ? '' : '\u00a0…', marked: false },
  ].filter(({ text }) => text !== '');
}
