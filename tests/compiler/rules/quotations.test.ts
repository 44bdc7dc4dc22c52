import { expect, test } from 'vitest';
import { files, refusal } from '../../support/refusal.ts';

const { bridge, fare, survey } = files;

test('quote changed', () => {
  expect(refusal({ [bridge]: ['one day', 'one week'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:15  quote-wording
      The quotation “not one week longer” is not in “evening-courier”, which does not have the words “one week”.
      Quote it word for word; mark what you leave out with … and what you put in with [brackets]."
  `);
});

test('quote single word beside omission', () => {
  expect(refusal({ [bridge]: ['longer', '… so'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:15  quote-wording
      The quotation “not one day … so” is not in “evening-courier”, which does not have the words “so”.
      A single word beside an omission cannot be checked: quote two words or more there."
  `);
});

test('quote too long', () => {
  expect(
    refusal({
      [bridge]: [
        'not one day longer',
        'one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six',
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:15  quote-length
      The quotation “one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six” has 46 words.
      Cut it to 45 words or fewer, or split it in two."
  `);
});

test('quote too short', () => {
  expect(refusal({ [bridge]: ['not one day longer', 'never'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:15  quote-length
      The quotation “never” has 1 word.
      Quote 2 words or more, or put it in your own words."
  `);
});

test('words of a document not named', () => {
  expect(
    refusal({
      [survey]: [
        '    says: The bridge was surveyed in May 1998.',
        `    says: The bridge was surveyed in May 1998.
words: [{ source: closing-order, text: not one day longer }]`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/1998-05-01-survey.md:11  document-words
      The words are quoted from “closing-order”, which is not named here.
      Name it beside the words."
  `);
});

test('words of an article', () => {
  expect(
    refusal({
      [fare]: [
        '  brief: Not settled',
        `  brief: Not settled
  words: [{ source: evening-courier, text: not one day longer }]`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/disagreements/ferry-fare.md:17  document-words
      “evening-courier” is not a document, and only a document may be quoted here.
      Quote it in an account."
  `);
});

test('words of a document among the answers', () => {
  const quoted = `    brief: It is.
    words: [{ source: closing-order, text: not one day longer }]`;
  expect(refusal({ [fare]: ['    brief: It is.', quoted] })).toMatchInlineSnapshot(`
    "content/disagreements/ferry-fare.md:8  document-words
      “closing-order” is not a source that tells the story, and only a source that tells the story may be quoted here.
      Quote it in the record."
  `);
});

test('words of an unread document', () => {
  expect(
    refusal({
      [fare]: [
        '  brief: Not settled',
        `  brief: Not settled
  words: [{ source: closing-order, text: The ferry shall run }]`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/disagreements/ferry-fare.md:17  document-words
      The words of “closing-order” cannot be checked, because there is no fingerprint of its text.
      Make one from the text as you read it: npm run fingerprint -- closing-order text.txt"
  `);
});

test.each([
  '“not one day longer”',
  "'not one day longer'",
  '«not one day longer»',
  '„not one day longer“',
  '‘not one day’s end’',
])('quote within quotation marks: %s', (text) => {
  expect(refusal({ [bridge]: ['not one day longer', text.startsWith("'") ? `"${text}"` : text] })).toContain(
    `quote-marks\n  The quotation ${text} has quotation marks round it, but the page adds its own.\n  Write the words alone: `,
  );
});

test.each(['“not” one “day longer”', '’tis not one day longer'])('quote with marks in it: %s', (text) => {
  expect(() => refusal({ [bridge]: ['not one day longer', text] })).not.toThrow('quote-marks');
});
