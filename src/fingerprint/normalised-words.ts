import { withoutUnseen } from '../story/characters.ts';

/**
 * Returns a text's words in NFKC and lower case, with straight quotation marks and hyphens, and without punctuation at
 * either end.
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
