/** Background paragraphs are no longer than they say. */
import { countWords } from '../../story/text.ts';
import { recapLengths } from '../../story/vocabulary.ts';
import type { Rule } from '../fault.ts';

/** Reports each paragraph that is too long with the sentences of all events, at the last of these. */
export const recapRules: Rule = function* ({ events }) {
  for (const length of recapLengths) {
    const own = events.filter(({ fields: { recap } }) => recap && recap.within <= length);
    const words = own.reduce((sum, { fields: { recap } }) => sum + countWords(recap?.says ?? ''), 0);
    const last = own.findLast(({ fields: { recap } }) => recap?.within === length);
    if (!last || words <= length) continue;
    const message = `The sentences for the ${length}-word paragraph have ${words} words.`;
    yield [last, ['recap', 'says'], 'recap', message, 'Shorten one, or move it to a longer paragraph.'];
  }
};
