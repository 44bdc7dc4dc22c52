import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/compiler/file-text.ts';

const found = (text: string) => checkText(text).map(({ rule, line }) => [rule, line]);

describe('a text', () => {
  test('with a NUL for more than every fourth character is UTF-16, with fewer it has hidden ones', () => {
    expect(found('a\0b\0')).toEqual([['encoding', 1]]);
    expect(found('abc\0')).toEqual([['hidden-character', 1]]);
    expect(found('\uFFFD\uFFFDabc')).toEqual([['encoding', 1]]);
    expect(checkText('a\0b\0')[0]?.message).toBe('The file is saved as UTF-16.');
  });

  test('is told of once for each fault, at its first line', () => {
    const [first, ...more] = checkText('a\nb\uFFFD\nc\nd\uFFFD\ne\uFFFD');
    expect(more).toEqual([]);
    expect(first).toMatchObject({ line: 2, rule: 'encoding' });
    expect(first?.message).toMatch(/“b\uFFFD”.*The same is true of 2 other lines\.$/);
    expect(checkText('b\uFFFD')[0]?.message).not.toContain('The same');
  });

  test('is quoted as far as 60 letters', () => {
    const quoted = (letters: number) =>
      /“(.*)”/.exec(checkText(`\uFFFD${'x'.repeat(letters - 1)}`)[0]?.message ?? '')?.[1];
    expect(quoted(60)).toBe(`\uFFFD${'x'.repeat(59)}`);
    expect(quoted(61)).toBe(`\uFFFD${'x'.repeat(59)}…`);
  });

  test('has the marks of a merge only where one begins or ends', () => {
    expect(found('Title\n=======\nText')).toEqual([]);
    expect(found('a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other')).toEqual([['conflict-mark', 2]]);
    expect(found('a\n=======\nc\n>>>>>>> other')).toEqual([['conflict-mark', 2]]);
  });
});
