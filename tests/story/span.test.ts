import { describe, expect, test } from 'vitest';
import { spanOf } from '../support/span-of.ts';
import { parseSpan, spanAsOf } from '../../src/story/span.ts';
import { spanInWords } from '../../src/story/span-words.ts';
import type { Day } from '../../src/story/day.ts';
import type { Course } from '../../src/story/vocabulary.ts';

describe('reading a date', () => {
  test.each([
    ['2020-08-06', '2020-08-06', '2020-08-06', false],
    ['2020-08', '2020-08-01', '2020-08-31', false],
    ['2020', '2020-01-01', '2020-12-31', false],
    ['2020-09-14~', '2020-09-14', '2020-09-14', true],
    ['2020-09-09/2020-09-11', '2020-09-09', '2020-09-11', false],
    ['2020-08/2020-09', '2020-08-01', '2020-09-30', false],
    ['2020-08-28/2020-09-10~', '2020-08-28', '2020-09-10', true],
    ['2020-09-14?', '2020-09-14', '2020-09-14', true],
    ['2020-09%', '2020-09-01', '2020-09-30', true],
    ['0079-08-24', '0079-08-24', '0079-08-24', false],
    ['-0043-03-15', '-0043-03-15', '-0043-03-15', false],
    ['-0043', '-0043-01-01', '-0043-12-31', false],
    ['201X', '2010-01-01', '2019-12-31', false],
    ['18XX~', '1800-01-01', '1899-12-31', true],
    ['2020-XX', '2020-01-01', '2020-12-31', false],
    ['2020-08-XX', '2020-08-01', '2020-08-31', false],
    ['2020-XX-XX', '2020-01-01', '2020-12-31', false],
    ['2020-21', '2020-03-01', '2020-05-31', false],
    ['2020-23', '2020-09-01', '2020-11-30', false],
    ['2020-24', '2020-12-01', '2021-02-28', false],
    ['189X/1905?', '1890-01-01', '1905-12-31', true],
    ['2020-08-06/..', '2020-08-06', '2020-08-06', false],
    ['2020-08/', '2020-08-01', '2020-08-31', false],
    ['../1985', '1985-01-01', '1985-12-31', false],
    ['/1985~', '1985-01-01', '1985-12-31', true],
  ])('%s runs from %s to %s', (text, earliest, latest, approximate) => {
    expect(spanOf(text)).toMatchObject({ edtf: text, earliest, latest, approximate });
  });

  test.each([
    '2020-02-30',
    '2020-13',
    '2020-09-11/2020-09-09',
    '/',
    '../..',
    '../',
    '..',
    '2020-09-09/2020-09-10/2020-09-11',
    '2020-25',
    '20X0',
    '2XXX',
    '-004X',
    'Y-10000',
    '2020-XX-06',
    '2020-08-06-XX',
    '2020-09-14??',
    '2020-09-14~?',
    '1985/189X',
    '2020-08-06T10:00:00',
    '6 August 2020',
    '',
  ])('refuses %j', (text) => {
    expect(parseSpan(text)).toBeUndefined();
  });
});

describe('a date as of a day', () => {
  const asOf = (text: string, course: Course, day: string) => spanAsOf({ ...spanOf(text), course }, day as Day);

  test.each([
    ['2020-08-02/2020-09-13', 'lasting', '2020-08-02', 'since 2 Aug 2020', '2020-08-02/..'],
    ['2020-08-03/2020-09-10~', 'repeated', '2020-08-20', 'repeatedly since 3 Aug 2020', '2020-08-03/..'],
    ['2020-08-30~/2020-09-12', 'lasting', '2020-09-01', 'since about 30 Aug 2020', '2020-08-30~/..'],
    ['2020-09-12/2020-09-16', 'once', '2020-09-14', 'between 12 Sep and 14 Sep 2020', '2020-09-12/2020-09-14'],
    ['2020-09-12/2020-09-13', 'once', '2020-09-12', 'Sat 12 Sep 2020', '2020-09-12'],
    ['2020-08-31/2020-09-03', 'once', '2020-09-01', '31 Aug or 1 Sep 2020', '2020-08-31/2020-09-01'],
    ['2020-08-31~/2020-09-03', 'once', '2020-09-01', 'between about 31 Aug and 1 Sep 2020', '2020-08-31~/2020-09-01'],
  ] as const)('%s, %s, as of %s is “%s”', (text, course, day, words, edtf) => {
    const cut = asOf(text, course, day);
    expect([spanInWords(cut), cut.edtf, cut.latest]).toEqual([words, edtf, day]);
  });

  test.each([
    ['2020-08-02/2020-09-13', 'lasting', '2020-09-13'],
    ['2020-08-02/2020-09-13', 'lasting', '2020-08-01'],
    ['2020-08-02', 'once', '2020-08-01'],
    ['2020-08', 'once', '2020-08-10'],
    ['2020-08-06/..', 'lasting', '2020-08-06'],
    ['2020-08-06/..', 'lasting', '2020-09-01'],
  ] as const)('%s, %s, as of %s is as it is', (text, course, day) => {
    expect(asOf(text, course, day)).toEqual({ ...spanOf(text), course });
  });
});
