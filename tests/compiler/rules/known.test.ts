import { expect, test } from 'vitest';
import { compileStory } from '../../../src/compiler/compile-story.ts';
import { copyOf, files, refusal, spoilt } from '../../support/refusal.ts';

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

test('statement known later, unless it is history', () => {
  const dated = (day: string) => ({
    [`content/events/${day}-other-survey.md`]: copyOf(
      survey,
      ['date: 1998-05', `date: ${day}`],
      ['kind: act', 'kind: statement'],
      ['title: Surveyors', 'title: Others'],
      [/corrections:[^]*?---/, '---'],
    ),
  });
  expect(refusal(dated('2004-02-28'))).toMatchInlineSnapshot(`
    "content/events/2004-02-28-other-survey.md:3  known-later
      The statement was made by 2004-02-28, but its first source is dated 2004-03-01.
      Add a source of that day to \`documents\` or \`checkedAgainst\`, or say in \`knownLater\` why it came out later."
  `);
  const knownOf = (day: string) =>
    compileStory(spoilt(dated(day))).events.find(({ id }) => id === 'other-survey')?.known;
  // In the papers of the next day.
  expect(knownOf('2004-02-29')).toBe('2004-03-01');
  expect(knownOf('2003-02-28')).toBe('2004-03-01');
});

test('added before anybody reported it', () => {
  expect(refusal({ [bridge]: ['kind: act', 'kind: act\nadded: 2004-02-01'] })).toMatchInlineSnapshot(`
    "content/events/2004-02-29-bridge-closed.md:6  added
      The event was added on 2004-02-01, but its first source is dated 2004-02-29.
      Give the day on which it was added to the timeline."
  `);
});

test('what a source of a month has is known from the last day of that month', () => {
  const { events } = compileStory(spoilt({ [files.courier]: ['published: 2004-03-01', 'published: 2004-03'] }));
  expect(events.map(({ id, known, knownApproximately }) => [id, known, knownApproximately])).toEqual([
    ['survey', '2004-03-31', true],
    ['bridge-closed', '2004-02-29', false],
    ['ferry-runs', '2004-03-10', true],
  ]);
});
