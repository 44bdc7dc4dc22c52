import { describe, expect, test } from 'vitest';
import { ContentError, closest, didYouMean } from '../../src/compiler/problems.ts';

const problem = (file: string, line: number) => ({ file, line, rule: 'rule', message: 'Wrong.', fix: 'Fix it.' });

test('problems are told by file and line, each with its mend', () => {
  const { message } = new ContentError([problem('b.md', 1), problem('a.md', 10), problem('a.md', 9)]);
  expect(message).toMatchInlineSnapshot(`
    "The content has 3 problems. Nothing was published.

    a.md:9  rule
      Wrong.
      Fix it.

    a.md:10  rule
      Wrong.
      Fix it.

    b.md:1  rule
      Wrong.
      Fix it.
    "
  `);
});

test('one problem is singular', () => {
  expect(new ContentError([problem('a.md', 1)]).message).toContain('The content has 1 problem.');
});

test('an editor sees the list and no stack of our code', () => {
  expect(new ContentError([problem('a.md', 1)]).stack).not.toContain('problems.ts');
});

describe('the closest name', () => {
  const names = ['oracle', 'microsoft', 'donald-trump'];
  test.each([
    ['oracel', 'oracle'],
    ['Oracle', 'oracle'],
    ['donald-trmp', 'donald-trump'],
    ['walmart', undefined],
  ])('of %j is %j', (value, expected) => {
    expect(closest(value, names)).toBe(expected);
  });

  test('is offered, or else what the caller says', () => {
    expect(didYouMean('oracel', names, 'Otherwise.')).toBe('Did you mean `oracle`?');
    expect(didYouMean('walmart', names, 'Otherwise.')).toBe('Otherwise.');
  });
});
