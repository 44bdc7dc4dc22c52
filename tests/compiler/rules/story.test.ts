import { expect, test } from 'vitest';
import { compileStory } from '../../../src/compiler/compile-story.ts';
import { copyOf, files, refusal, spoilt } from '../../support/refusal.ts';

const { board, ferry, story } = files;

test('actor in an unknown group', () => {
  expect(
    refusal({
      [board]: [
        'kind: government',
        `kind: government
group: The river`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/actors/river-board.md:4  group
      “The river” is not one of the story’s groups.
      Remove it, or give the story \`groups\` in content/story.md."
  `);
});

test('actor without group', () => {
  expect(
    refusal({
      [story]: [
        'timeZone: Europe/London',
        `timeZone: Europe/London
groups: [The town, The river]`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "The content has 3 problems. Nothing was published.

    content/actors/ferry-company.md:1  group
      The story has groups, but the actor is in none.
      Add \`group\`: one of The town, The river.

    content/actors/river-board.md:1  group
      The story has groups, but the actor is in none.
      Add \`group\`: one of The town, The river.

    content/actors/town-council.md:1  group
      The story has groups, but the actor is in none.
      Add \`group\`: one of The town, The river."
  `);
});

test('story until before its last article', () => {
  expect(
    refusal({
      [story]: [
        'timeZone: Europe/London',
        `timeZone: Europe/London
until: 2004-03-01`,
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/story.md:6  until
      \`until\` is 2004-03-01, but the last source is dated 2004-03-10.
      Write that day or a later one, or remove \`until\`."
  `);
});

test('an event before the last day that is planned', () => {
  expect(refusal({ [ferry]: ['kind: reported', 'kind: reported\nplanned: true'] })).toMatchInlineSnapshot(`
    "content/events/2004-03-02-ferry-runs.md:8  planned
      The event is planned for 2004-03-02, but the story’s last day is 2004-03-10.
      Remove \`planned\`, or correct the date."
  `);
});

test('an event after the last day that is not planned', () => {
  const later = copyOf(ferry, ['date: 2004-03-02~/2004-03-09', 'date: 2219-03'], ['course: lasting\n', '']);
  expect(refusal({ 'content/events/2219-03-01-another-ferry.md': later })).toMatchInlineSnapshot(`
    "content/events/2219-03-01-another-ferry.md:3  planned
      The event is dated 2219-03-01, but the story’s last day is 2004-03-10.
      Correct the date, write \`planned: true\`, or give the story a later \`until\` in content/story.md."
  `);
});

test('an event after the last day that is planned is let through', () => {
  const later = copyOf(
    ferry,
    ['date: 2004-03-02~/2004-03-09', 'date: 2219-03'],
    ['course: lasting\n', ''],
    ['kind: reported', 'kind: reported\nplanned: true'],
  );
  const [last] = compileStory(spoilt({ 'content/events/2219-03-01-another-ferry.md': later })).events.slice(-1);
  expect(last).toMatchObject({ id: 'another-ferry', planned: true });
});
