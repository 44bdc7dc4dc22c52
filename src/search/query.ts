/** What a reader searches for, as words, and whether a page really has them. */
import leven from 'leven';
import { withoutUnseen } from '../story/characters.ts';

const normal = (text: string) => withoutUnseen(text.normalize('NFD')).replace(/\p{M}/gu, '').toLowerCase();

/** Returns the words of a text: lower case, without accents and punctuation, hyphenated words as one. */
export function plainWords(text: string): string[] {
  return normal(text)
    .split(/\s+/)
    .map((word) => word.replace(/[\p{P}\p{S}]/gu, ''))
    .filter((word) => word !== '');
}

/** Question words, which pages seldom have. */
const asking = /^(who|whom|whose|what|when|where|which|why|how|do|does|did|is|are|was|were)$/;

/** Returns the distinct words of a query, at most eight; in a question, only those that it asks about. */
export function queryWords(query: string): string[] {
  const words = plainWords(query);
  const about = isPhrase(query) ? words : words.filter((word) => !asking.test(word));
  return [...new Set(about.length > 0 ? about : words)].slice(0, 8);
}

/** Returns what a reader typed, with the quotation marks of phones and word processors made straight. */
export function tidyQuery(typed: string): string {
  return withoutUnseen(typed)
    .replace(/[“”„«»]/g, '"')
    .trim()
    .slice(0, 100);
}

/** Returns whether a query is a phrase in quotation marks, which a page must have whole. */
export const isPhrase = (query: string): boolean => /^\s*".+"\s*$/.test(query);

/** Returns whether a text has the words of a query one after the other. */
export const hasPhrase = (text: string, query: string): boolean =>
  ` ${plainWords(text).join(' ')} `.includes(` ${plainWords(query).join(' ')} `);

/** English endings, even after a doubled consonant: `banned`, `banning`. */
const ending =
  /^(?:|'?s|es|e|ed|d|[bdgklmnprt]?(?:ed|ing|ings|er|ers)|y|ies|ied|ly|al|ally|ment|ments|ion|ions|ation|ations|ational|ive|or|ors|able|ful|ness|ity)$/;

/** Whether two words are forms of one word: they share a stem, and the rest of each is an ending. */
function areForms(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  // The longest shared beginning may reach into the endings: negotiat-i-ng, negotiat-i-ons.
  for (let stem = shared; stem >= 3; stem--) {
    if (ending.test(a.slice(stem)) && ending.test(b.slice(stem))) return true;
  }
  return a === b;
}

/**
 * Returns whether a text contains a word: exactly, inflected, as a prefix or, if it has at least three letters, as a
 * substring. For an unknown word, Pagefind searches for the longest known prefix, so its results are checked with this.
 */
export function hasWord(text: string, word: string): boolean {
  const parts = (found: string) => [found, ...found.split(/[-–—/]/)];
  return text
    .split(/\s+/)
    .flatMap(parts)
    .flatMap(plainWords)
    .some((found) => found.startsWith(word) || (word.length > 2 && found.includes(word)) || areForms(word, found));
}

/** Returns the word nearest to a misspelt one, by Levenshtein's distance, or `undefined` if none is near. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  const slips = word.length <= 4 ? 1 : word.length <= 8 ? 2 : 3;
  const [nearest] = words
    .map((candidate) => ({
      candidate,
      distance: leven(word, candidate, { maxDistance: slips + 1 }),
      // Few people mistype the first letter of a name.
      start: candidate[0] === word[0] ? 0 : 1,
    }))
    // In a short word two slips are two letters changed places, or it is another word.
    .filter(
      ({ candidate, distance }) =>
        distance <= slips && (distance < 2 || word.length > 5 || candidate.length === word.length),
    )
    .sort((a, b) => a.distance - b.distance || a.start - b.start);
  return nearest?.candidate;
}
