import { expect, test } from 'vitest';
import { files, refusal } from '../../support/refusal.ts';

const { bridge, reopening, survey } = files;

test('deadline link to an earlier source', () => {
  expect(
    refusal({
      [bridge]: [
        `deadlines: [{ id: reopening, role: sets }]
`,
        '',
      ],
      [reopening]: [
        `    says: It opens again in a year.
---
`,
        `    says: It opens again in a year.
---

It was [foretold](source:river-gazette).
`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/deadlines/reopening.md:13  known-earlier
      The text links to “river-gazette”, published 2004-02-29, but pages as of a day show this only from 2004-03-01.
      If it supports any of this, name it in \`documents\`; if not, link to an event or a later source instead."
  `);
});

test('known later without need', () => {
  expect(
    refusal({
      [bridge]: [
        'kind: act',
        `kind: act
knownLater: The council kept it quiet.`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:6  known-later
      \`knownLater\` says why the statement came out later, but it did not.
      Remove \`knownLater\`."
  `);
});

test('link to an earlier source', () => {
  expect(refusal({ [survey]: ['surveyed.', '[surveyed](source:river-gazette).'] })).toMatchInlineSnapshot(`
    "content/events/1998-05-01-survey.md:18  known-earlier
      The text links to “river-gazette”, published 2004-02-29, but pages as of a day show this only from 2004-03-01.
      If it supports any of this, name it in \`documents\` or \`checkedAgainst\`; if not, link to an event or a later source instead."
  `);
});

test('statement known later', () => {
  expect(refusal({ [survey]: ['kind: act', 'kind: statement'] })).toMatchInlineSnapshot(`
    "content/events/1998-05-01-survey.md:3  known-later
      The statement was made by 1998-05-31, but its first source is dated 2004-03-01.
      Add a source of that day to \`documents\` or \`checkedAgainst\`, or say in \`knownLater\` why it came out later."
  `);
});

test('added before anybody reported it', () => {
  expect(refusal({ [bridge]: ['kind: act', 'kind: act\nadded: 2004-02-01'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:6  added
      The event was added on 2004-02-01, but its first source is dated 2004-02-29.
      Give the day on which it was added to the timeline."
  `);
});
