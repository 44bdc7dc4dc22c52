/** Background paragraphs are no longer than they say. */
import { countWords } from '../../story/text.ts';
import { recapLengths } from '../../story/vocabulary.ts';
import { problemAt } from '../problem-at.ts';
import type { Problem } from '../problems.ts';
import type { CheckedContent } from '../valid-content.ts';

/** Returns a problem for each length that the sentences of all events together exceed, at the last of them. */
export function checkRecaps({ events }: CheckedContent): Problem[] {
  return recapLengths.flatMap((length): Problem[] => {
    const own = events.filter(({ fields: { recap } }) => recap && recap.within <= length);
    const words = own.reduce((sum, { fields: { recap } }) => sum + countWords(recap?.says ?? ''), 0);
    const last = own.findLast(({ fields: { recap } }) => recap?.within === length);
    if (!last || words <= length) return [];
    const message = `The sentences for the paragraph of ${length} words have ${words}.`;
    return [
      problemAt(last.entry, ['recap', 'says'], 'recap', { message, fix: 'Cut one, or give it a longer paragraph.' }),
    ];
  });
}
