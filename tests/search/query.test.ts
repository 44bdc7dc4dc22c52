import { describe, expect, test } from 'vitest';
import {
  hasPhrase,
  hasWord,
  isPhrase,
  nearestWord,
  plainWords,
  queryWords,
  tidyQuery,
} from '../../src/search/query.ts';

test('words are in lower case, without accents and punctuation', () => {
  expect(plainWords('  “Zoë’s” re-open, $20 —  ')).toEqual(['zoes', 'reopen', '20']);
});

test('a query has each word once, and at most eight', () => {
  expect(queryWords('the bridge the Bridge')).toEqual(['the', 'bridge']);
  expect(queryWords('a b c d e f g h i j')).toHaveLength(8);
  expect(queryWords(' ?! ')).toEqual([]);
});

test('of a question the words count that are asked about, and of a phrase all', () => {
  expect(queryWords('Who owns TikTok?')).toEqual(['owns', 'tiktok']);
  expect(queryWords('who?')).toEqual(['who']);
  expect(queryWords('"who owns it"')).toEqual(['who', 'owns', 'it']);
});

test('the quotation marks of a phone make a phrase as straight ones do', () => {
  expect(tidyQuery(' “nine days” ')).toBe('"nine days"');
  expect(isPhrase(tidyQuery('“nine days”'))).toBe(true);
  expect(isPhrase('nine days')).toBe(false);
  expect(tidyQuery('x'.repeat(300))).toHaveLength(100);
});

test('a phrase is words one after the other, whole ones', () => {
  expect(hasPhrase('The “old bridge” is shut', 'old bridge')).toBe(true);
  expect(hasPhrase('The old, narrow bridge', 'old bridge')).toBe(false);
  expect(hasPhrase('The cold bridges', 'old bridge')).toBe(false);
});

describe('a page', () => {
  test.each([
    ['bridge', 'The bridge, closed.'],
    ['brid', 'The bridge, closed.'],
    ['bridges', 'The bridge, closed.'],
    ['banning', 'It was banned.'],
    ['ban', 'They are banning it.'],
    ['companies', 'A company acts.'],
    ['approval', 'It was approved.'],
    ['negotiations', 'They are negotiating.'],
    ['operations', 'It is operating.'],
    ['dance', 'The FerryDance company'],
    ['zoe', 'Zoë’s letter'],
    ['open', 'a re-open clause'],
    ['45', 'within 45 days'],
    ['ices', 'It was iced.'],
    ['he', 'He said so.'],
    ['art', 'a party'],
  ])('has the word %s in “%s”', (word, text) => {
    expect(hasWord(text, word)).toBe(true);
  });

  test.each([
    ['orcale', 'sold or handed over to a buyer'],
    ['thewrong', 'The wrong bridge'],
    ['ferryx', 'The ferry runs'],
    ['canned', 'It was banned.'],
    ['at', 'what'],
    ['goes', 'They are going.'],
    ['ion', 'an apple'],
    ['sing', 's. ed.'],
  ])('has not the word %s in “%s”', (word, text) => {
    expect(hasWord(text, word)).toBe(false);
  });
});

describe('a misspelt word', () => {
  const words = ['bridge', 'council', 'ferry', 'fridge', 'river'];
  test.each([
    ['brigde', 'bridge'],
    ['bidge', 'bridge'],
    ['counsil', 'council'],
    ['fery', 'ferry'],
    ['rver', 'river'],
  ])('%s is near %s', (word, near) => {
    expect(nearestWord(word, words)).toBe(near);
  });

  test.each(['xyzzy', 'bri', 'abc', 'counterfeit'])('%s is near none', (word) => {
    expect(nearestWord(word, words)).toBeUndefined();
  });

  test.each([
    ['abcd', 'abcx', 'abxx'],
    ['abcde', 'abcxx', 'abxxx'],
    ['abcdefgh', 'abcdefxx', 'abcdexxx'],
    ['abcdefghi', 'abcdefxxx', 'abcdexxxx'],
  ])('%s may be %s with as many slips as its length allows, and not %s', (word, near, far) => {
    expect(nearestWord(word, [near])).toBe(near);
    expect(nearestWord(word, [far])).toBeUndefined();
  });

  test('the same first letter decides between words that are as near', () => {
    expect(nearestWord('fbridge', ['bridge', 'fridge'])).toBe('fridge');
  });
});
