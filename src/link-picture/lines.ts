/** Breaks texts into lines that fit. Widths are in ems, sizes and boxes in pixels. */

/** Returns how wide a text is, in ems. */
export type Measure = (text: string) => number;

/** A box to be filled with text. */
export interface Box {
  readonly width: number;
  readonly height: number;
  /** The most lines that are readable as one title. */
  readonly lines: number;
  /** The largest size of type, and the least, at which words are cut rather than made smaller. */
  readonly largest: number;
  readonly least: number;
  /** From baseline to baseline, in ems. */
  readonly leading: number;
}

/** A text that fits. */
export interface SetText {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Cuts a word that is wider than a line into pieces that are not. */
function cut(word: string, measure: Measure, width: number): string[] {
  const pieces = [''];
  for (const character of word) {
    const longer = (pieces.at(-1) ?? '') + character;
    if (longer.length > 1 && measure(longer) > width) pieces.push(character);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces;
}

function fill(words: readonly string[], measure: Measure, width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1) ?? ''} ${word}` : word;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * Returns a text in as few lines as its width allows, all about equally long, as
 * `text-wrap: balance` of CSS Text 4 asks. A word wider than a line is cut.
 */
export function balance(text: string, measure: Measure, width: number): string[] {
  const words = text.split(' ').flatMap((word) => (measure(word) > width ? cut(word, measure, width) : [word]));
  const least = fill(words, measure, width);
  let [tooNarrow, enough] = [Math.max(...words.map(measure)), width];
  if (fill(words, measure, tooNarrow).length === least.length) return fill(words, measure, tooNarrow);
  // Finer than a hundredth of an em, nobody sees.
  while (enough - tooNarrow > 0.01) {
    const middle = (tooNarrow + enough) / 2;
    if (fill(words, measure, middle).length > least.length) tooNarrow = middle;
    else enough = middle;
  }
  return fill(words, measure, enough);
}

/** Returns a text that is too long for so many lines with its last words left out and `…` in their place. */
export function shorten(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const words = text.split(' ');
  while (words.length > 1) {
    words.pop();
    const shorter = `${words
      .join(' ')
      .replace(/[,;:–—-]+$/u, '')
      .trimEnd()}…`;
    if (fits(shorter)) return shorter;
  }
  return '…';
}

/**
 * Returns a text in the largest type in which it fits a box whole, its words uncut.
 * What does not fit even in the least is cut where words are too wide, and shortened.
 */
export function fit(text: string, measure: Measure, box: Box): SetText {
  const widest = Math.max(...text.split(' ').map(measure));
  const inBox = (lines: readonly string[], size: number): boolean =>
    lines.length <= Math.min(box.lines, Math.floor(box.height / size / box.leading));
  for (let size = box.largest; size > box.least; size -= 2) {
    const lines = balance(text, measure, box.width / size);
    if (widest * size <= box.width && inBox(lines, size)) return { size, lines };
  }
  const size = box.least;
  const set = (words: string): string[] => balance(words, measure, box.width / size);
  return { size, lines: set(shorten(text, (shorter) => inBox(set(shorter), size))) };
}
