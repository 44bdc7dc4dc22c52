import { expect, test } from 'vitest';
import { createRenderer } from '../../src/compiler/markdown/index.ts';
import { lineOf, problemAt } from '../../src/compiler/problem-at.ts';
import type { RawEntry } from '../../src/compiler/entry.ts';

const entry = (lines: Record<string, number>): RawEntry => ({
  ...{
    name: 'a',
    file: 'content/actors/a.md',
    fields: {},
    bodyLine: 9,
    unreadable: [],
    comments: new Map<string, string>(),
  },
  body: createRenderer('/')(''),
  lines: new Map(Object.entries(lines)),
});

test('a value is on its own line, or on that of the nearest value around it', () => {
  const lines = { '': 2, accounts: 4, 'accounts.0.source': 5 };
  expect(lineOf(entry(lines), ['accounts', 0, 'source'])).toBe(5);
  expect(lineOf(entry(lines), ['accounts', 0, 'basis'])).toBe(4);
  expect(lineOf(entry(lines), ['title'])).toBe(2);
  expect(lineOf(entry({}), ['title'])).toBe(1);
});

test('a problem says where it is', () => {
  expect(problemAt(entry({ title: 3 }), ['title'], 'short', { message: 'It is short.', fix: 'Write more.' })).toEqual({
    ...{ file: 'content/actors/a.md', line: 3, rule: 'short', message: 'It is short.', fix: 'Write more.' },
  });
});
