import { expect, test } from 'vitest';
import { capitalised, compareTexts, counted, countWords } from '../../src/story/text.ts';

test('texts are ordered as they are written, whatever the machine’s language', () => {
  expect(['b', 'a', 'B', 'é', 'aa'].toSorted(compareTexts)).toEqual(['B', 'a', 'aa', 'b', 'é']);
  expect(compareTexts('a', 'a')).toBe(0);
});

test('words are what spaces part', () => {
  expect(countWords(' one  two\nthree ')).toBe(3);
  expect(countWords('')).toBe(0);
});

test('the start of a sentence has a large letter', () => {
  expect(capitalised('as told')).toBe('As told');
  expect(capitalised('')).toBe('');
});

test.each([
  [0, '0 events'],
  [1, '1 event'],
  [-1, '-1 event'],
  [999, '999 events'],
  [10_000, '10,000 events'],
])('%i is counted in words', (count, words) => {
  expect(counted(count, 'event')).toBe(words);
});
