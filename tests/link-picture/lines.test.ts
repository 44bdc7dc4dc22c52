import { describe, expect, test } from 'vitest';
import { balance, fit, shorten } from '../../src/link-picture/lines.ts';

/** A typeface of which every letter is half as wide as high. */
const measure = (text: string): number => text.length / 2;
const box = { width: 1000, height: 300, lines: 5, largest: 100, least: 40, leading: 1 };

describe('lines', () => {
  test('are as few as the width allows, and about equally long', () => {
    expect(balance('one two three four five', measure, 10)).toEqual(['one two three', 'four five']);
    expect(balance('one two three', measure, 10)).toEqual(['one two three']);
  });

  test('hold every word in its order', () => {
    const text = 'The council closes the bridge and a ferry runs in its place until the spring';
    for (const width of [4, 6, 9, 15, 40]) {
      const lines = balance(text, measure, width);
      expect(lines.join(' ')).toBe(text);
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
    }
  });

  test('cut a word that is wider than they are', () => {
    expect(balance('a bridgekeeper', measure, 3)).toEqual(['a', 'bridge', 'keeper']);
  });
});

describe('a text in a box', () => {
  test('is as large as it may be when short', () => {
    expect(fit('Closed', measure, box)).toEqual({ size: 100, lines: ['Closed'] });
  });

  test('is smaller when long, and whole', () => {
    const text = 'The council closes the bridge and a ferry runs in its place until the spring of next year';
    const { size, lines } = fit(text, measure, box);
    expect(size).toBeLessThan(100);
    expect(lines.join(' ')).toBe(text);
    expect(lines.length * size).toBeLessThanOrEqual(box.height);
  });

  test('has its words uncut while that is possible', () => {
    expect(fit('unconstitutionally passed', measure, { ...box, width: 500 }).lines).toContain('unconstitutionally');
  });

  test('ends in an ellipsis when it fits in no size', () => {
    const { size, lines } = fit('word '.repeat(200).trim(), measure, box);
    expect(size).toBe(40);
    expect(lines.length * size).toBeLessThanOrEqual(box.height);
    expect(lines.at(-1)).toMatch(/word…$/);
  });
});

test('a text is shortened by whole words, and without a comma before the ellipsis', () => {
  expect(shorten('one, two', () => true)).toBe('one, two');
  expect(shorten('one, two', (text) => text.length < 6)).toBe('one…');
  expect(shorten('unconstitutionally', (text) => text.length < 6)).toBe('…');
});

test('type gets smaller in steps of two, down to the least', () => {
  const small = { width: 10, height: 1000, lines: 1, largest: 20, least: 14, leading: 1 };
  const sizes = ['abcde', 'abcdef', 'abcdefg'].map((text) => fit(text, (word) => word.length / 10, small).size);
  expect(sizes).toEqual([20, 16, 14]);
});
