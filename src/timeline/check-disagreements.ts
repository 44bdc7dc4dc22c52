/** A disagreement has two sides at least, and somebody on each. */
import type { CheckedContent } from './checked-content.ts';
import { problemAt } from './problem-at.ts';
import type { Problem } from './problems.ts';

/** Returns what is wrong with the positions of the disagreements. */
export function checkDisagreements(content: CheckedContent): Problem[] {
  return content.disagreements.flatMap(({ entry, fields: { positions } }) => {
    const problems = positions.flatMap(({ says, sources }, index) => {
      if (sources.length > 0) return [];
      const message = `Nobody is named for the position “${says}”.`;
      return [problemAt(entry, ['positions', index], 'no-source', { message, mend: 'Name the sources that hold it.' })];
    });
    if (positions.length >= 2) return problems;
    const message = `There ${positions.length === 1 ? 'is one position' : 'is no position'}, and nobody to disagree with it.`;
    const mend = 'Give two positions or more.';
    return [...problems, problemAt(entry, ['positions'], 'one-position', { message, mend })];
  });
}
