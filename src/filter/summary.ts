/** What the chosen filters leave of the timeline, in a sentence. The browser uses it too. */
import { counted } from '../story/text.ts';

/** The sentence for when no event matches the filters. */
export const noMatch = 'No event matches all of these. Remove a choice, or show all.';

/** The choices in one field: the words that join them to the sentence, and their names in it. */
export interface Chosen {
  readonly field: string;
  readonly joins: string | undefined;
  readonly names: readonly string[];
}

/**
 * Returns the sentence that says which events are shown: `2 key statements with Anna and Ben, documented`. `…` stands
 * for a number that is not known yet.
 */
export function filterSentence(shown: number | '…', total: number, chosen: readonly Chosen[]): string {
  if (chosen.length === 0) return counted(total, 'event');
  if (shown === 0) return noMatch;
  const wordOf = (field: string) => chosen.find((one) => one.field === field)?.names[0]?.toLowerCase();
  const noun = `${wordOf('key') ? 'key ' : ''}${wordOf('kind') ?? 'event'}`;
  const joined = chosen
    .filter(({ joins }) => joins)
    .map(({ joins = '', names }) => ` ${joins} ${names.join(' and ')}`)
    .join('');
  const basis = wordOf('basis');
  // What is no number is not one either.
  return `${counted(shown as number, noun)}${joined}${basis ? `, ${basis}` : ''}`;
}
