import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { collections } from '../../src/compiler/schemas.ts';
import type { RawContent } from '../../src/compiler/entry.ts';
import { ContentError } from '../../src/compiler/problems.ts';
import { buildTimeline } from '../../src/compiler/compile-story.ts';
import { projectRoot } from '../support/build-site.ts';
import { otherStory, readStory } from '../support/read-story.ts';

const folder = path.join(projectRoot, 'tests/fixtures/broken');

async function errorOf(over: string): Promise<ContentError> {
  try {
    buildTimeline(await readStory(otherStory, { over }));
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  throw new Error('The content was let through.');
}

describe('content that breaks a rule is refused with an error that says how to mend it', () => {
  test.each(readdirSync(folder))('%s', async (name) => {
    const pinned = path.join(folder, name, 'error.txt');
    expect(existsSync(pinned) || process.env['PIN_ERRORS'], 'no error.txt: pin it with PIN_ERRORS=1').toBeTruthy();
    const { message } = await errorOf(path.join(folder, name));
    await expect(message).toMatchFileSnapshot(path.join(folder, name, 'error.txt'));
  });
});

test('five faults in five files are all told at once', async () => {
  const { problems } = await errorOf(path.join(folder, 'five-at-once'));
  expect(problems.map(({ rule }) => rule)).toEqual([
    'missing-key',
    'deadline-rule',
    'unknown-id',
    'unknown-key',
    'no-address',
  ]);
});

test('content that breaks no rule is let through', async () => {
  expect(buildTimeline(await readStory(otherStory)).events).toHaveLength(3);
});

test('a renderer that throws is told as a problem of the file, and no page ships without its body', async () => {
  const raw = await readStory(otherStory, { render: () => Promise.reject(new Error('plugin broke')) });
  expect(() => buildTimeline(raw)).toThrow(
    'content/story.md:7  not-rendered\n  The body could not be turned into HTML: plugin broke.',
  );
});

test('a renderer that gives nothing for a body is told as a problem of the file', async () => {
  const raw = await readStory(otherStory, { render: () => Promise.resolve({ html: '' }) });
  expect(() => buildTimeline(raw)).toThrow('The body could not be turned into HTML: nothing came of it.');
});

test('a story without files says what is missing', () => {
  const nothing = Object.fromEntries(collections.map((name) => [name, []])) as unknown as RawContent;
  expect(() => buildTimeline(nothing)).toThrowErrorMatchingInlineSnapshot(`
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
