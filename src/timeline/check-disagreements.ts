/** A disagreement has two sides at least, and somebody on each. */
import type { CheckedContent } from './checked-content.ts';
import { lineOf } from './check-fields.ts';
import type { Problem } from './problems.ts';

/** Returns what is wrong with the positions of the disagreements. */
export function checkDisagreements(content: CheckedContent): Problem[] {
  return content.disagreements.flatMap(({ entry, fields: { positions } }) => {
    const at = (path: PropertyKey[], rule: string, message: string, mend: string): Problem => ({
      file: entry.file,
      line: lineOf(entry, path),
      rule,
      message,
      mend,
    });
    const few = `There ${positions.length === 1 ? 'is one position' : 'is no position'}, and nobody to disagree with it.`;
    return [
      ...(positions.length < 2 ? [at(['positions'], 'one-position', few, 'Give two positions or more.')] : []),
      ...positions.flatMap(({ says, sources }, index) => {
        if (sources.length > 0) return [];
        const message = `Nobody is named for the position “${says}”.`;
        return [at(['positions', index], 'no-source', message, 'Name the sources that hold it.')];
      }),
    ];
  });
}
