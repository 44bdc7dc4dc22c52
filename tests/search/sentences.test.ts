import { describe, expect, test } from 'vitest';
import {
  excerptParts,
  foundSentence,
  namesFollow,
  nothingSentence,
  perWordSentence,
} from '../../src/search/sentences.ts';

test.each([
  ['bridge', 1, '1 page with “bridge”'],
  ['river bridge', 12, '12 pages with all words of “river bridge”'],
  ['Who owns the bridge?', 3, '3 pages with all words of “owns the bridge”'],
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
  const shown = (content: string, ...words: string[]) =>
    excerptParts(content, words)
      .map(({ text, marked }) => (marked ? `[${text}]` : text))
      .join('');

  test('is the first sentence with most of the words, which are marked without the punctuation round them', () => {
    const content = 'The ferry runs. The “bridge” is shut. It is the bridge, and no ferry, that was shut.';
    expect(shown(content, 'bridge')).toBe('The “[bridge]” is shut.');
    expect(shown(content, 'bridge', 'ferry')).toBe('It is the [bridge], and no [ferry], that was shut.');
  });

  test('marks the forms of a word', () => {
    expect(shown('The owner of the boat.', 'owns')).toBe('The [owner] of the boat.');
  });

  test('is of the names only where no sentence has more', () => {
    const content = `A boat ran. ${namesFollow} Town council, Ferry company.`;
    expect(shown(content, 'boat')).toBe('A [boat] ran.');
    expect(shown(content, 'council')).toBe('Town [council], Ferry company.');
  });

  test('of a long sentence has what is round the first word', () => {
    const long = `${'a '.repeat(20)}bridge ${'b '.repeat(60)}end.`;
    expect(shown(long, 'bridge')).toBe(`… ${'a '.repeat(10)}[bridge] ${'b '.repeat(29).trim()}\u00a0…`);
  });

  test('keeps what looks like HTML as text', () => {
    expect(shown('<b> x', 'x')).toBe('<b> [x]');
  });
});
