/** Small helpers for texts. They import nothing, so that scripts in the page may use them. */

/** Orders two texts for `sort` by their UTF-16 units, whatever the language: negative when `a` comes first. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Returns how many words, separated by spaces, a text has. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Returns a text as the start of a sentence: with its first letter capitalised. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Returns a count with its noun: `1 event`, `34 events`, `10,000 events`. */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${Math.abs(count) === 1 ? '' : 's'}`;

/** Returns a title with words after it, `The ferry, in full`, or `Why? — in full` where a comma could not stand. */
export const withAside = (title: string, words: string): string =>
  `${title}${/[.?!…]$/.test(title) ? ' —' : ','} ${words}`;

/** Returns how often, in words: `once`, `twice`, `5 times`. */
export const timesInWords = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;

/** A part of a text, in UTF-16 units, and what it becomes. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Returns a text with some parts of it replaced, which do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const pieces = edits
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, text: replacement }) => {
      const piece = text.slice(at, start) + replacement;
      at = end;
      return piece;
    });
  return pieces.join('') + text.slice(at);
}
