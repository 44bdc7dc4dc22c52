/** What counts as a word when texts are compared. */
import { withoutUnseen } from '../story/characters.ts';

/**
 * Returns a text's words, normalised: Unicode NFKC, lower case, quotation marks and
 * dashes of one form, no punctuation at a word's ends, nothing that nobody sees, any
 * white space between.
 */
export function normalisedWords(text: string): string[] {
  return withoutUnseen(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[‘’‚‛′ʼ`]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}$€£%]+|[^\p{L}\p{N}$€£%]+$/gu, ''))
    .filter((word) => word !== '');
}
