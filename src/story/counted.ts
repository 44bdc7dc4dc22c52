/** Counts in words. It imports nothing, so that scripts in the page may use it. */

/** Returns a count with its noun: `1 event`, `34 events`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${Math.abs(count) === 1 ? '' : 's'}`;
}

/** Returns how often, in words: `once`, `twice`, `5 times`. */
export function timesInWords(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
