import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/compiler/front-matter.ts';
import { createRenderer } from '../../src/compiler/markdown/index.ts';
import { files, refusal } from '../support/refusal.ts';

const render = createRenderer('/');
const told = (markdown: string) => render(markdown).findings.map(({ rule }) => rule);
const unreadable = (yaml: string) => readFrontMatter(`---\n${yaml}\n---\nText.`).unreadable;

describe('a body that would take minutes is refused at once', () => {
  test.each([
    ['**a', 10_000, 'too-long'],
    [']', 50_000, 'too-long'],
    ['[a][b] ', 8000, 'too-long'],
    ['~~a', 10_000, 'too-long'],
    ['a\n=\n', 10_000, 'too-long'],
    ['- a\n', 20_000, 'too-long'],
    ['[^a]: b\n\n', 8000, 'too-long'],
    ['1. ', 10_000, 'too-deep'],
    ['- ', 10_000, 'too-deep'],
    ['> ', 10_000, 'too-deep'],
    ['> - ', 5000, 'too-deep'],
    ['>', 10_000, 'too-deep'],
    ['1) * ', 5000, 'too-deep'],
  ])('%j, %i times', (piece, times, rule) => {
    expect(told(piece.repeat(times))).toEqual([rule]);
    expect(told(`First.\n\n${piece.repeat(times)}`)).toEqual([rule]);
  });

  test('what is nested by its indentation, too', () => {
    const nested = (depth: number) => Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- a`).join('\n');
    expect(told(nested(300))).toEqual(['too-deep']);
    expect(told(nested(15))).toEqual([]);
  });

  test('and what an editor may write is read', () => {
    expect(told(`${'**a** '.repeat(400)}\n\n${'**b** '.repeat(400)}`)).toEqual([]);
    expect(told('> '.repeat(15) + 'a')).toEqual([]);
    expect(told(Array.from({ length: 1900 }, () => 'a').join('\n'))).toEqual([]);
  });
});

describe('front matter that would take minutes is refused at once', () => {
  test.each([
    ['- '.repeat(5000), 'Lists or groups of keys are nested too deeply.'],
    [`a: ${'['.repeat(5000)}`, 'Lists or groups of keys are nested too deeply.'],
    [`a: ${'{b: '.repeat(5000)}`, 'Lists or groups of keys are nested too deeply.'],
    [
      Array.from({ length: 40_000 }, (_, at) => `k${at}: 1`).join('\n'),
      'The front matter has 40000 keys; the limit is 5000.',
    ],
  ])('%#', (yaml, message) => {
    expect(unreadable(yaml).map((found) => found.message)).toEqual([message]);
  });
});

test('of many unknown keys some are told, and of a long value its beginning', () => {
  const keys = Array.from({ length: 4000 }, (_, at) => `kez${at}: 1`).join('\n');
  const message = refusal({ [files.council]: ['role:', `${keys}\nrole:`] });
  expect(message).toContain('There is no key `kez0` here.');
  expect(message.length).toBeLessThan(10_000);
  expect(refusal({ [files.courier]: [/dating: \w+/, `dating: ${'x'.repeat(100_000)}`] }).length).toBeLessThan(5000);
});
