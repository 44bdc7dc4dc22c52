import { expect, test } from 'vitest';
import { files, refusal } from '../../support/refusal.ts';

const { board, story } = files;

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
