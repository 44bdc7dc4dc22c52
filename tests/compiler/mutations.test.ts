import { expect, test } from 'vitest';
import { mutationReport } from '../support/mutation-report.ts';
import { lostWords } from '../support/mutations.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

test('a story spoilt in any way is refused with a list of problems, or all its words are on its pages and in its files', async () => {
  // `npm run measure:mutations` does the same with 12,000.
  const { refused, accepted, crashes, lost, readBack, unread } = mutationReport(await readTexts(otherStory), 400, 7);
  expect(crashes).toEqual([]);
  expect(lost).toEqual([]);
  expect(unread).toEqual([]);
  expect(readBack).toBeGreaterThan(20);
  expect(Math.min(refused, accepted)).toBeGreaterThan(50);
});

test('a word that is lost is noticed', () => {
  expect(lostWords('One *two* three.', '<p>One <em>two</em> three.</p>')).toEqual([]);
  expect(lostWords('---\n\nOne.\n\n---\n\nTwo.', '<p>Two.</p>')).toEqual(['One']);
  expect(
    lostWords('1. one\n2. [two](event:x) &amp; [three][x]\n\n[x]: actor:y', '<li>one</li><li>two &#x26; three</li>'),
  ).toEqual([]);
});
