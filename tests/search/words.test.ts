import { expect, test } from 'vitest';
import { searchWords } from '../../src/search/words.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const timeline = compileStory(await readTexts(otherStory));
test('the words are those of names and titles, each once, in order, without numbers', () => {
  const words = searchWords(timeline);
  expect(words).toContain('ferry');
  expect(words).toContain('board');
  expect(words).toEqual([...new Set(words)].sort());
  expect(words.filter((word) => /\d|^.{0,2}$/.test(word))).toEqual([]);
});
