/** The words in which two texts differ, to be marked. */

/** A piece of a text. */
export interface Piece {
  readonly text: string;
  /** Whether the other text does not have it. */
  readonly differs: boolean;
}

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** For each word of `a`, whether it is part of the longest run of words, gaps allowed, that `b` has in the same order. */
function inCommon(a: readonly string[], b: readonly string[]): boolean[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = a.length - 1; row >= 0; row--) {
    for (let column = b.length - 1; column >= 0; column--) {
      const longest =
        a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      (lengths[row] as number[])[column] = longest;
    }
  }
  const common = a.map(() => false);
  let [row, column] = [0, 0];
  while (row < a.length && column < b.length) {
    if (a[row] === b[column]) {
      common[row] = true;
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return common;
}

/**
 * Returns a text in pieces, those that `other` lacks apart; case and punctuation do not count. Where the two
 * share less than half of the shorter one's words they are not two versions of one sentence, and nothing differs.
 */
export function differingWords(text: string, other: string): Piece[] {
  const words = text.split(/\s+/);
  const others = other.split(/\s+/).map(plain);
  // From the end: what most often differs is a beginning, and a word of it may come again.
  const common = inCommon(words.map(plain).toReversed(), others.toReversed()).toReversed();
  const shared = common.filter(Boolean).length;
  if (shared * 2 < Math.min(words.length, others.length)) return [{ text, differs: false }];
  const pieces: { text: string; differs: boolean }[] = [];
  words.forEach((word, index) => {
    const differs = common[index] === false;
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += ` ${word}`;
    else pieces.push({ text: word, differs });
  });
  return pieces;
}
