/** How much of the timeline the chosen filters leave, in words. */
import { counted } from '../story/counted.ts';

/** The sentence for filters that no event matches; the part between the bars is a link to the whole list. */
export const noMatch = 'No event matches all of these. Remove a choice, or |show all|.';

/**
 * Returns the sentence that tells how many of `total` events are shown. `…` stands for a number that is not known
 * yet. It is used in the browser as well.
 */
export function filterSummary(shown: number | '…', total: number, isNarrowed: boolean): string {
  if (shown === 0) return noMatch;
  return isNarrowed ? `${shown} of ${counted(total, 'event')}` : counted(total, 'event');
}
