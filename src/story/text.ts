/** Small questions to a text. */

/** Returns how many words a text has: all that spaces part. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Returns a text as the start of a sentence: its first letter large. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
