import { describe, expect, test } from 'vitest';
import { fingerprintOf, firstForeignRun } from '../../src/fingerprint/fingerprint.ts';
import { readingsOf, runsIn } from '../../src/fingerprint/readings.ts';
import { checkCopy } from '../../src/copy-check/check-copy.ts';

/** Whether a copy has some words in a row, as a reader’s check and as an editor’s sees it. */
function has(copy: string, quotation: string): boolean {
  const source = { name: '', title: '', href: '', sketch: '', passages: [{ text: quotation, href: '/', title: '' }] };
  const found = checkCopy(copy, [source]).results.length > 0;
  expect(firstForeignRun(quotation, fingerprintOf(copy)) === undefined).toBe(found);
  return found;
}
const quotation = 'officials want a self-made demand for all of it';

describe('a true copy is known, though it has', () => {
  test.each([
    ['soft hyphens', 'offi\u00adcials want a self-made de\u00admand for all of it'],
    ['zero-width spaces and joiners', 'offi\u200bcials want\u2060 a self-made\ufeff de\u200dmand for all of it'],
    ['variation selectors', 'officials\ufe0f want a self-made demand for all of it\u{e0100}'],
    ['accents apart', 'officials want a self-made demand for all of it'.normalize('NFD')],
    ['full-width letters and ligatures', 'oﬃcials want a self‑made ｄｅｍａｎｄ for all of it'],
    ['no-break spaces and tabs', 'officials\u00a0want\u202fa\tself-made demand\u3000for all of it'],
    ['other quotation marks', '“officials” want a ‘self-made’ «demand» for all of it'],
    ['a word parted at a line’s end', 'offi-\ncials want a self-made de-\r\nmand for all of it'],
    ['a word parted at its own hyphen', 'officials want a self-\nmade demand for all of it'],
    ['both at once', 'officials want a self-\nmade de‐\n  mand for all of it'],
    ['a soft hyphen at a line’s end', 'officials want a self-made de\u00ad\nmand for all of it'],
    ['footnotes in brackets', 'officials[1] want a self-made demand,[12] for all[a] of it'],
    ['footnotes as small numbers', 'officials¹ want a self-made demand¹²˒ for all of it³'.replace('˒', ',')],
    ['footnotes by themselves', 'officials [1] want a self-made demand ² for all of it'],
    ['line numbers', '1  officials want a\n2  self-made demand for\n3  all of it'],
    ['line numbers with full stops', '1. officials want a\n2. self-made demand for\n3. all of it'],
    ['line numbers and parted words', '1 officials want a self-\n2 made de-\n3 mand for all of it'],
    ['a page’s number between its lines', 'officials want a self-made\n\n17\n\ndemand for all of it'],
    ['capitals', 'OFFICIALS WANT A SELF-MADE DEMAND FOR ALL OF IT'],
  ])('%s', (_, copy) => {
    expect(has(`It begins here.\n${copy}\nIt ends.`, quotation)).toBe(true);
    expect(has(copy, quotation)).toBe(true);
  });
});

describe('another text is not taken for it, where', () => {
  test.each([
    ['a word is another', 'officials need a self-made demand for all of it'],
    ['a word is missing', 'officials want a demand for all of it'],
    ['a word is put in', 'officials want a self-made new demand for all of it'],
    ['two words have changed places', 'officials a want self-made demand for all of it'],
    ['a number is put in', 'officials want a self-made 2020 demand for all of it'],
    ['a line begins with a number that is a word of it', 'officials want a\n2020 self-made demand for all\nof it'],
    ['a word has a hyphen too many within a line', 'officials want a self-made de-mand for all of it'],
  ])('%s', (_, copy) => {
    expect(has(`It begins here.\n${copy}\nIt ends.`, quotation)).toBe(false);
  });
});

test('of a text that has nothing of the kind there is one reading, and its runs are as before', () => {
  const { words, count } = readingsOf('The firm said it’s “well short” — of\n2020 a U.S. company [the firm] on 3');
  expect(count).toBe(words.length);
  expect(words.every(({ next }) => next === undefined)).toBe(true);
  expect([...runsIn(words, 3)].slice(0, 2)).toEqual(['the firm said', "firm said it's"]);
  expect(words.map(({ word }) => word)).toContain('u.s');
});

test('a word’s place is that of all that it is made of', () => {
  const copy = 'a de-\nmand¹ b';
  const { words } = readingsOf(copy);
  const { start = 0, end = 0 } = words.find(({ word }) => word === 'demand1') ?? {};
  expect(copy.slice(start, end)).toBe('de-\nmand¹');
});

test('a long column of numbers is read in time and space that grow as it does', () => {
  const { words } = readingsOf('1\n'.repeat(10_000));
  expect(words.length).toBe(10_000);
  expect(Math.max(...words.map(({ next = [] }) => next.length))).toBeLessThan(8);
});
