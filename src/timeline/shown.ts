/** How much of the timeline a choice leaves, in words. */

/** What is said when the choices leave nothing. */
export const noneShown = 'No event answers to all of this. Take a choice away, or show all.';

/**
 * Returns the sentence that tells how many of `total` events are shown, and by which choices.
 * It is used in the browser as well.
 */
export function shownInWords(shown: number, total: number, choices: readonly string[]): string {
  const chosen = choices.length > 0 ? `: ${choices.join(' + ')}` : '';
  const events = total === 1 ? 'event' : 'events';
  return shown > 0 ? `${shown} of ${total} ${events}${chosen}` : `${noneShown.replace('.', `${chosen}.`)}`;
}
