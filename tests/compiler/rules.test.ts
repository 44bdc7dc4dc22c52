import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { projectRoot } from '../support/build-site.ts';
import { errorOf, otherStory, readTexts, textsOver } from '../support/read-story.ts';

const folder = path.join(projectRoot, 'tests/fixtures/broken');

const errorOver = async (name: string) => errorOf(await textsOver(otherStory, path.join(folder, name)));

describe('content that breaks a rule is refused with an error that says how to mend it', () => {
  test.each(readdirSync(folder))('%s', async (name) => {
    const pinned = path.join(folder, name, 'error.txt');
    expect(existsSync(pinned) || process.env['PIN_ERRORS'], 'no error.txt: pin it with PIN_ERRORS=1').toBeTruthy();
    const { message } = await errorOver(name);
    await expect(message).toMatchFileSnapshot(path.join(folder, name, 'error.txt'));
  });
});

test('five faults in five files are all told at once', async () => {
  const { problems } = await errorOver('five-at-once');
  expect(problems.map(({ rule }) => rule)).toEqual([
    'missing-key',
    'deadline-rule',
    'unknown-id',
    'unknown-key',
    'no-address',
  ]);
});

test('content that breaks no rule is let through', async () => {
  expect(compileStory(await readTexts(otherStory)).events).toHaveLength(3);
});

test('a story without files says what is missing', () => {
  expect(() => compileStory({})).toThrowErrorMatchingInlineSnapshot(`
    [ContentError: The content has 3 problems. Nothing was published.

    content/events/:1  nothing-there
      There is no event.
      Add a file for each event.

    content/sources/:1  nothing-there
      There is no article.
      Add a source of the kind \`article\`.

    content/story.md:1  nothing-there
      There is no story.
      Add content/story.md.
    ]
  `);
});
