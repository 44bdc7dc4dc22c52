import { describe, expect, test } from 'vitest';
import { spanOf } from '../support/span-of.ts';
import { spanInWords, spanParts } from '../../src/story/span-words.ts';

describe('a date in words', () => {
  test.each([
    ['2020-08-06', 'Thu 6 Aug 2020'],
    ['2020-09-14~', 'about 14 Sep 2020'],
    ['2020-08', 'Aug 2020'],
    ['2018', '2018'],
    ['2020-08-28/2020-09-10', '28 Aug to 10 Sep 2020'],
    ['2020-08-28/2020-09-10~', '28 Aug to about 10 Sep 2020'],
    ['2019-12-30/2020-01-02', '30 Dec 2019 to 2 Jan 2020'],
    ['2020-08/2020-09', 'Aug to Sep 2020'],
    ['2020-09-14?', 'perhaps 14 Sep 2020'],
    ['2020-09-14%', 'perhaps about 14 Sep 2020'],
    ['0079-08-24', '24 Aug AD 79'],
    ['0410', 'AD 410'],
    ['-0043-03-15', '15 Mar 44 BC'],
    ['-0043', '44 BC'],
    ['-0043-03', 'Mar 44 BC'],
    ['201X', '2010s'],
    ['019X', 'AD 190s'],
    ['18XX', '19th century'],
    ['00XX', '1st century'],
    ['10XX', '11th century'],
    ['20XX', '21st century'],
    ['2020-XX', '2020'],
    ['2020-21', 'spring 2020'],
    ['2020-21/2020-24', 'spring to winter 2020'],
    ['2020-22~', 'about summer 2020'],
    ['189X/1905?', '1890s to perhaps 1905'],
    ['2020-08-06/..', 'since 6 Aug 2020'],
    ['2020-08/', 'from Aug 2020'],
    ['../1985', 'until 1985'],
    ['/-0043', 'until 44 BC'],
  ])('%s is “%s”', (text, medium) => {
    expect(spanInWords(spanOf(text))).toBe(medium);
  });

  test.each([
    ['2020-08-06/..', 'once', 'on or after 6 Aug 2020'],
    ['../1985', 'once', 'in or before 1985'],
    ['2020-08/', 'repeated', 'repeatedly from Aug 2020'],
    ['2020-08-06/..', 'lasting', 'since 6 Aug 2020'],
  ] as const)('%s, %s, is “%s”', (text, course, words) => {
    expect(spanInWords({ ...spanOf(text), course })).toBe(words);
  });

  test.each([
    ['2020-09-14?', '2020-09-14'],
    ['0079', '0079'],
    ['-0043', undefined],
    ['201X', undefined],
    ['18XX', undefined],
    ['2020-21', undefined],
  ])('%s is %s for HTML', (text, datetime) => {
    expect(spanParts(spanOf(text))[0]?.datetime).toBe(datetime);
  });
});
