/** Which sources differ from the record or the report behind them, and how. */
import { counted } from './text.ts';
import type { Disagreement, Source } from './model.ts';
import type { Verdict } from './vocabulary.ts';
import { verdictWords } from './words.ts';

/** How a source differs, in a few words, and the address of the question. */
export interface Differing {
  readonly words: string;
  readonly href: string;
}

/** Returns the questions on which a source has a verdict; a misspelt name does not make a different account. */
const answered = (source: Source, disagreements: readonly Disagreement[], verdict: Verdict): Disagreement[] =>
  disagreements.filter(
    ({ kind, positions }) =>
      kind !== 'names' &&
      positions.some((one) => one.verdict === verdict && one.holders.some((holder) => holder.source === source)),
  );

/**
 * Returns how a source differs on the questions about an entry, by the first of the verdicts that it has, or
 * `undefined`. If it differs on several questions, the address is that of their list on the entry's page.
 */
export function differsOn(
  source: Source,
  { disagreements, href }: { readonly disagreements: readonly Disagreement[]; readonly href: string },
  verdicts: readonly Verdict[] = ['differs', 'partly'],
): Differing | undefined {
  for (const verdict of verdicts) {
    const [question, ...others] = answered(source, disagreements, verdict);
    const label = verdictWords[verdict].label.toLowerCase();
    if (others.length > 0)
      return { words: `${label} on ${counted(others.length + 1, 'question')}`, href: `${href}#Differ` };
    if (question) return { words: label, href: question.href };
  }
  return undefined;
}

/** Returns the sources that differ on some question. */
export const differingSomewhere = (sources: readonly Source[]): Source[] =>
  sources.filter((source) => answered(source, source.disagreements, 'differs').length > 0);
