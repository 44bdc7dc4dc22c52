/** The words in which two texts differ, to be marked. */
import { diffArrays } from 'diff';

/** A piece of a text. */
export interface Piece {
  readonly text: string;
  /** Whether the other text lacks it. */
  readonly differs: boolean;
}

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Returns a text in pieces, marking those that `other` lacks, ignoring case and punctuation. If the texts share fewer
 * than half of the shorter one's words, nothing is marked.
 */
export function differingWords(text: string, other: string): Piece[] {
  // Compared from the end: usually the beginnings differ, and their words may occur again later.
  const [words, others] = [text.split(/\s+/).toReversed(), other.split(/\s+/).toReversed()];
  const changes = diffArrays(words.map(plain), others.map(plain)).filter(({ added }) => !added);
  const shared = changes.reduce((sum, { removed, count }) => sum + (removed ? 0 : count), 0);
  if (shared * 2 < Math.min(words.length, others.length)) return [{ text, differs: false }];
  let at = 0;
  return changes
    .map(({ removed, count }) => {
      const own = words.slice(at, at + count).toReversed();
      at += count;
      return { text: own.join(' '), differs: removed };
    })
    .toReversed();
}

/** Returns a text in pieces, compared with the first of the others that is another version of it. */
export function differingFrom(text: string, others: readonly string[]): Piece[] {
  const compared = others.map((other) => differingWords(text, other));
  return compared.find((pieces) => pieces.some(({ differs }) => differs)) ?? [{ text, differs: false }];
}
