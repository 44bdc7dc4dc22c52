import { expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { forgetContent, lastContent, lastStory } from '../../src/compiler/last-content.ts';
import { readContent } from '../../src/compiler/read-content.ts';
import { files, spoilt } from '../support/refusal.ts';

const texts = spoilt({});
const changed = spoilt({ [files.board]: ['River', 'Stream'] });
const entriesOf = (all: typeof texts, base = '/') =>
  new Map(readContent(all, base).entries.map((entry) => [entry.file, entry]));

test('of the files that were read before, only those are read again that have changed', () => {
  forgetContent();
  const before = entriesOf(texts);
  const after = entriesOf(changed);
  const again = [...after.keys()].filter((file) => after.get(file) !== before.get(file));
  expect(again).toEqual([files.board]);
  expect(entriesOf(changed, '/below/').get(files.post)).not.toBe(after.get(files.post));
  const known = entriesOf(texts).get(files.post);
  forgetContent();
  expect(entriesOf(texts).get(files.post)).not.toBe(known);
});

test('a story is the same only for the same files and base', () => {
  const timeline = compileStory(texts);
  lastContent().story = { texts, base: '/', timeline };
  expect(lastStory({ ...texts }, '/')).toBe(timeline);
  expect(lastStory(texts, '/below/')).toBeUndefined();
  expect(lastStory(changed, '/')).toBeUndefined();
  forgetContent();
  expect(lastStory(texts, '/')).toBeUndefined();
});
