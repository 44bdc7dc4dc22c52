import { expect, test } from 'vitest';
import { resultAsText, verdictInWords } from '../../src/copy-check/check-words.ts';
import type { CheckedSource, PassageResult } from '../../src/copy-check/check-copy.ts';

const passages = [
  { text: 'on the safe side', href: '/events/closing/#Q1', title: 'The bridge closes' },
  { text: 'no ferry until May', href: '/events/ferry/#Q1', title: 'A ferry runs' },
];
const source: CheckedSource = {
  name: 'Larkford Times',
  title: 'Bridge shut',
  href: '/sources/times/',
  sketch: '',
  passages,
};
const found = (at: 0 | 1): PassageResult => ({
  source,
  passage: passages[at] as PassageResult['passage'],
  places: [{ start: 0, end: 4 }],
});
const lost = (at: 0 | 1): PassageResult => ({ ...found(at), places: [], missing: 'no ferry' });

test.each([
  [{ words: 0, results: [] }, 'There is no text here', ''],
  [
    { words: 1, results: [] },
    'We did not recognise this text',
    'It has 1 word, and none of our quotations was found in it.',
  ],
  [
    { words: 90, results: [found(0)] },
    '1 passage that we quote is in it',
    'It has 90 words. We did not recognise it as a copy of any text that we have read.',
  ],
  [{ source, words: 90, results: [] }, 'This is “Bridge shut”', '90 words in your copy. We quote none of its words.'],
  [
    { source, words: 90, results: [found(0)] },
    'This is “Bridge shut”',
    '90 words in your copy. The passage that we quote is in it, word for word.',
  ],
  [
    { source, words: 90, results: [found(0), found(1)] },
    'This is “Bridge shut”',
    '90 words in your copy. All 2 passages that we quote are in it, word for word.',
  ],
  [
    { source, words: 90, results: [lost(1)] },
    'This looks like “Bridge shut”, but not all that we quote was found',
    '90 words in your copy. The passage that we quote could not be found in it.',
  ],
  [
    { source, words: 90, results: [found(0), lost(1)] },
    'This looks like “Bridge shut”, but not all that we quote was found',
    '90 words in your copy. 1 of the 2 passages that we quote could not be found in it.',
  ],
])('a result is told in words, and never says that the copy’s differ (%#)', (result, title, sentence) => {
  expect(verdictInWords(result)).toEqual({ title, sentence });
});

test('the result that is kept has each passage once, with where it is quoted, and nothing of the page round it', () => {
  const result = { source, words: 90, results: [found(0), lost(1)] };
  expect(resultAsText(result, 'https://timeline.example/check/'))
    .toBe(`This looks like “Bridge shut”, but not all that we quote was found
Larkford Times
https://timeline.example/sources/times/
90 words in your copy. 1 of the 2 passages that we quote could not be found in it.

Found: “on the safe side”
Larkford Times, quoted in The bridge closes
https://timeline.example/events/closing/#Q1

Not found: “no ferry until May”
We could not find “no ferry” in your copy.
Larkford Times, quoted in A ferry runs
https://timeline.example/events/ferry/#Q1
`);
});
