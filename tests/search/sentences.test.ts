import { describe, expect, test } from 'vitest';
import { perWordSentence, excerptParts, foundSentence, nothingSentence } from '../../src/search/sentences.ts';

test.each([
  ['bridge', 1, '1 page with “bridge”'],
  ['river bridge', 12, '12 pages with all words of “river bridge”'],
  ['"river bridge"', 2, '2 pages with the phrase “river bridge”'],
])('what is found for %s is told', (query, count, sentence) => {
  expect(foundSentence(query, count)).toBe(sentence);
});

test.each([
  ['brigde', 'No page has this word: brigde'],
  ['river brigde', 'No page has all of these words: river brigde'],
  ['"bridge river"', 'No page has this phrase: bridge river'],
])('that nothing is found for %s is told', (query, sentence) => {
  expect(nothingSentence(query)).toBe(sentence);
});

test('what a word finds alone is told', () => {
  expect(perWordSentence(1)).toBe('on 1 page');
});

describe('an excerpt', () => {
  const plain = (excerpt: string, content: string) =>
    excerptParts(excerpt, content).map(({ text, marked }) => (marked ? `[${text}]` : text));

  test('marks words without the punctuation round them', () => {
    expect(plain('the <mark>“bridge”,</mark> closed', 'the “bridge”, closed')).toEqual([
      'the ',
      '“',
      '[bridge]',
      '”,',
      ' closed',
    ]);
  });

  test('says where the text is cut', () => {
    expect(plain('b <mark>c</mark>', 'a b c d')).toEqual(['… ', 'b ', '[c]', '\u00a0…']);
    expect(plain('a b', 'a b c')).toEqual(['a b', '\u00a0…']);
  });

  test('keeps what looks like HTML as text', () => {
    expect(plain('&lt;b&gt; <mark>x</mark>', '<b> x')).toEqual(['<b> ', '[x]']);
  });
});
