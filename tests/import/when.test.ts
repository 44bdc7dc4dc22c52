import { describe, expect, test } from 'vitest';
import { emptyRow } from '../../src/import/row.ts';
import { dayOrderOf, monthsFrom, whenOf, type DayOrder } from '../../src/import/when.ts';

const row = (date: string, end = '', time = '') => ({ ...emptyRow, place: 'row 1', date, end, time });
const read = (date: string, end = '', time = '', order?: DayOrder, lang = 'en') => {
  const when = whenOf(row(date, end, time), order, monthsFrom(lang));
  return 'reason' in when ? when.reason : [when.span.edtf, when.time, ...when.notes].filter(Boolean).join(' ');
};

describe('when a row happened', () => {
  test.each([
    [['6 August 2020'], '2020-08-06'],
    [['2020-08-06T18:20:00Z'], '2020-08-06 18:20 UTC'],
    [['2020-08-06T23:20:00-05:00'], '2020-08-07 04:20 UTC its time, “2020-08-06T23:20:00-05:00”, is given in UTC'],
    [['2020-08-06T00:00:00+02:00'], '2020-08-06'],
    [['2020-08-06 10:00 +02:00'], '2020-08-06 08:00 UTC its time, “2020-08-06 10:00 +02:00”, is given in UTC'],
    [['2020-08-06', '', '10:00 +02:00'], '2020-08-06 08:00 UTC its time, “10:00 +02:00”, is given in UTC'],
    [['2020-08-06', '', '18:30-19:30'], '2020-08-06 the time “18:30-19:30” is not held'],
    [['2020-08-06', '', 'around 18:30'], '2020-08-06 the time “around 18:30” is not held'],
    [['2020-08-06', '2020-08-06 12:00'], '2020-08-06 the time of its end, “2020-08-06 12:00”, is not held'],
    [['2020-08-06 23:00 EST'], '2020-08-06 the time of “2020-08-06 23:00 EST” is not held'],
    [
      ['2020-08-06', '2020-08-07 23:00 EST'],
      '2020-08-06/2020-08-07 the time of its end, “2020-08-07 23:00 EST”, is not held',
    ],
    [['2014', 'present'], '2014/..'],
    [['2014', 'n/a'], '2014'],
    [['2014', 'unknown'], '2014/'],
    [['after 1900'], '1900/.. “after 1900” is held as since then'],
    [['+1905-00-00T00:00:00Z'], '1905'],
    [['1905-06-00'], '1905-06'],
    [['0000-00-00'], '“0000-00-00” is not a date that can be held. The handbook lists those that can.'],
    [['2020/21'], '2020/2021'],
    [['2008/09'], '“2008/09” could be a month, or two years. Write it as 2020-08, or both years.'],
    [['5-Sep-20'], '“5-Sep-20” has a year of two figures. Write all four.'],
    [['44077'], '“44077” is a number by which a program counts days or seconds. Save the dates as 2020-08-06.'],
    [['9/24/06'], '“9/24/06” has a year of two figures. Write all four.'],
    [['2020-21'], '“2020-21” could be two years, or a season. Write both years in full.'],
    [['May 5'], '“May 5” is not a date that can be held. The handbook lists those that can.'],
    [['May 3–June 5, 2020'], '2020-05-03/2020-06-05'],
    [['2020-08-06 00:00:00'], '2020-08-06'],
    [['Aug 6, 2020 6:20 PM'], '2020-08-06 18:20'],
    [['2020-08-06', '', '6:05 am'], '2020-08-06 06:05'],
    [['2020-08', '', '18:20'], '2020-08 the time “18:20” is not held'],
    [['2020-08-06', '', 'noon'], '2020-08-06 the time “noon” is not held'],
    [['born 1930'], '1930 the word “born” of its date is left out'],
    [['?1626–1704'], '1626?/1704'],
    [['1914', '1918'], '1914/1918'],
    [['1914', '1914'], '1914'],
    [['31/12/2020'], '2020-12-31'],
    [['06/08/2020', '', '', 'day-first'], '2020-08-06'],
    [['06/08/2020', '', '', 'month-first'], '2020-06-08'],
    [['06/08/2020'], '“06/08/2020” could be two days. Say with --dates day-first or month-first which it is.'],
    [['soon'], '“soon” is not a date that can be held. The handbook lists those that can.'],
    [['2020', 'later'], '“later” is not a date that can be held. The handbook lists those that can.'],
    [['2020', '2019'], 'It begins on “2020” and ends on “2019”, which is earlier.'],
    [['2018/2019', '2020'], 'It begins on “2018/2019” and ends on “2020”, and one of the two is a range itself.'],
    [['', '2020'], 'It ends on “2020”, but has no beginning.'],
    [[''], 'It has no date.'],
  ] as const)('%j', ([date, end, time, order]: readonly [string, string?, string?, DayOrder?], is) => {
    expect(read(date, end, time, order)).toBe(is);
  });

  test.each([
    ['fr', '1er février 1890', '1890-02-01'],
    ['fr', 'sept. 2020', '2020-09'],
    ['fr', '3–5 août 2020', '2020-08-03/2020-08-05'],
    ['de', '3. März 1890', '1890-03-03'],
    ['de', 'Mai 2020 – Dezember 2021', '2020-05/2021-12'],
    ['es', '3 de septiembre de 2020', '2020-09-03'],
    ['pt-BR', '1º de março de 2020', '2020-03-01'],
    ['ru', '5 сентября 2020', '2020-09-05'],
    ['de', '3 March 1890', '1890-03-03'],
    ['en', '3. März 1890', '“3. März 1890” is not a date that can be held. The handbook lists those that can.'],
  ])('in %s, %s', (lang, date, is) => {
    expect(read(date, '', '', undefined, lang)).toBe(is);
  });

  test('a table shows by its other dates how its figures are to be read, unless they contradict each other', () => {
    expect(dayOrderOf([row('06/08/2020'), row('2020', '31/08/2020')])).toBe('day-first');
    expect(dayOrderOf([row('06/08/2020'), row('08/31/2020')])).toBe('month-first');
    expect(dayOrderOf([row('31/08/2020'), row('08/31/2020')])).toBeUndefined();
    expect(dayOrderOf([row('06/08/2020')])).toBeUndefined();
  });
});
