import { expect, test } from 'vitest';
import { each, lineOf, problemOf } from '../../src/compiler/fault.ts';

const entry = (lines: Record<string, number>) => ({
  file: 'content/actors/a.md',
  lines: new Map(Object.entries(lines)),
});

test('a value is on its own line, or on that of the nearest value around it', () => {
  const lines = { '': 2, accounts: 4, 'accounts.0.source': 5 };
  expect(lineOf(entry(lines), ['accounts', 0, 'source'])).toBe(5);
  expect(lineOf(entry(lines), ['accounts', 0, 'basis'])).toBe(4);
  expect(lineOf(entry(lines), ['title'])).toBe(2);
  expect(lineOf(entry({}), ['title'])).toBe(1);
});

test('a problem says where it is, at a key or in a line of the body', () => {
  const file = entry({ title: 3 });
  const problem = { file: 'content/actors/a.md', rule: 'short', message: 'It is short.', fix: 'Write more.' };
  expect(problemOf([file, ['title'], 'short', 'It is short.', 'Write more.'])).toEqual({ ...problem, line: 3 });
  expect(problemOf([file, 9, 'short', 'It is short.', 'Write more.'])).toEqual({ ...problem, line: 9 });
});

test('a rule of one entry is put to each of them', () => {
  const [one, other] = [entry({}), entry({})];
  const isOne = (file: typeof one) => (file === one ? [[[], 'rule', 'It is one.', 'Remove it.'] as const] : []);
  // No rule here asks for the others.
  const faults = [...each({} as never, [one, other], isOne, isOne)];
  expect(faults).toEqual([one, one].map((file) => [file, [], 'rule', 'It is one.', 'Remove it.']));
});
