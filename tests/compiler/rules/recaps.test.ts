import { expect, test } from 'vitest';
import { files, refusal } from '../../support/refusal.ts';

const { bridge, survey } = files;
const says = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

test('a paragraph longer than it says', () => {
  expect(
    refusal({
      [survey]: ['kind: act', `kind: act\nrecap: { within: 50, says: ${says(31)} }`],
      [bridge]: ['kind: act', `kind: act\nrecap: { within: 50, says: ${says(20)} }`],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:6  recap
      The sentences for the 50-word paragraph have 51 words.
      Shorten one, or move it to a longer paragraph."
  `);
});

test('a length that is none', () => {
  expect(refusal({ [bridge]: ['kind: act', 'kind: act\nrecap: { within: 60, says: It closed. }'] }))
    .toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:6  bad-value
      \`recap.within\` is 60, which is not one of its values.
      Use one of: 50, 150, 400."
  `);
});
