/** How much of the timeline a choice leaves, in words. */
import { counted } from '../story/counted.ts';

/** What is said when the choices leave nothing. */
export const noneShown = 'No event matches all of these. Remove a choice, or show all.';

/**
 * Returns the sentence that tells how many of `total` events are shown, and by which choices.
 * `…` stands for a number that is not known yet. It is used in the browser as well.
 */
export function shownInWords(shown: number | '…', total: number, choices: readonly string[]): string {
  const chosen = choices.length > 0 ? `: ${choices.join(' + ')}` : '';
  if (shown === 0) return noneShown.replace('.', () => `${chosen}.`);
  return `${chosen ? shown : total} of ${counted(total, 'event')}${chosen}`;
}
