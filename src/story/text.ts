/** Small helpers for texts. */

/** Orders two texts for `sort` by their UTF-16 units, whatever the language: negative when `a` comes first. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Returns how many words a text has: all that spaces part. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Returns a text as the start of a sentence: with its first letter capitalised. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
