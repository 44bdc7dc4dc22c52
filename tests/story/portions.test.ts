import { expect, test } from 'vitest';
import { portions } from '../../src/story/portions.ts';

test.each([
  [[], []],
  [[1], [[1]]],
  [[1, 2], [[1, 2]]],
  [
    [1, 2, 3, 4, 5],
    [[1, 2], [3, 4], [5]],
  ],
])('%j in portions of two', (list, expected) => {
  expect(portions(list, 2)).toEqual(expected);
});
