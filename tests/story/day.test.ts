import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  addDays,
  compareDays,
  dayInWords,
  daysBetween,
  daysInWords,
  durationInWords,
  findDaysInText,
  isBefore,
  isBy,
  lastDayOf,
  monthOf,
  monthsBetween,
  numbersOf,
  parseDay,
  tickDays,
  yearOf,
  type Day,
} from '../../src/story/day.ts';
import { parseSpan } from '../../src/story/span.ts';
import { spanInWords } from '../../src/story/span-words.ts';
import { compareTexts } from '../../src/story/text.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is not a day`);
  return parsed;
};

// Apia had no 30 December 2011, and in São Paulo midnight was missing on days when clocks went forward.
describe.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Apia', 'America/Sao_Paulo'])(
  'days, on a machine in %s',
  (zone) => {
    beforeAll(() => vi.stubEnv('TZ', zone));
    afterAll(() => vi.unstubAllEnvs());

    test('a day keeps its weekday', () => {
      expect(dayInWords(day('2020-09-20'))).toBe('Sun 20 Sep 2020');
      expect(dayInWords(day('2011-12-30'), 'long')).toBe('Friday 30 December 2011');
      expect(dayInWords(day('2018-11-04'), 'plain')).toBe('4 November 2018');
    });

    test('days are added across the ends of months and years', () => {
      expect(addDays(day('2020-08-06'), 45)).toBe('2020-09-20');
      expect(addDays(day('2020-08-14'), 90)).toBe('2020-11-12');
      expect(addDays(day('2020-12-31'), 1)).toBe('2021-01-01');
      expect(addDays(day('2020-01-01'), -1)).toBe('2019-12-31');
    });

    test('a leap day is a day like others', () => {
      expect(addDays(day('2004-02-28'), 1)).toBe('2004-02-29');
      expect(addDays(day('2004-02-29'), 366)).toBe('2005-03-01');
      expect(daysBetween(day('2020-02-28'), day('2020-03-01'))).toBe(2);
    });

    test('a change of the clocks neither loses nor adds a day', () => {
      expect(daysBetween(day('2020-10-24'), day('2020-11-02'))).toBe(9);
      expect(daysBetween(day('2020-03-07'), day('2020-03-09'))).toBe(2);
      expect(addDays(day('2011-12-29'), 2)).toBe('2011-12-31');
    });

    test('the days to an earlier day are negative', () => {
      expect(daysBetween(day('2020-09-20'), day('2020-09-14'))).toBe(-6);
    });

    test('a month given alone spans its days', () => {
      expect(parseSpan('2004-02')).toMatchObject({ earliest: '2004-02-01', latest: '2004-02-29' });
    });
  },
);

describe('reading a day', () => {
  test.each(['2021-02-29', '2020-04-31', '2020-13-01', '2020-8-6', '20200806', '2020-08', ''])('refuses %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe('a length of time in words', () => {
  test('one day is singular', () => {
    expect([daysInWords(1), daysInWords(45), daysInWords(0)]).toEqual(['1 day', '45 days', '0 days']);
  });

  test.each([
    [1, '1 day'],
    [180, '180 days'],
    [181, '6 months'],
    [365, '12 months'],
    [366, '12 months'],
    [700, '23 months'],
    [730, '2 years'],
    [731, '2 years'],
    // From 17 April 2019 to 16 April 2024, and four years and nine months.
    [1826, '5 years'],
    [1735, 'nearly 5 years'],
    [1640, 'over 4 years'],
    [1550, '4 years'],
    [13_424, 'nearly 37 years'],
  ])('%i days are %s for a person', (days, words) => {
    expect(durationInWords(days)).toBe(words);
  });
});

test('days sort by the calendar', () => {
  expect([day('2020-09-01'), day('2019-12-31'), day('2020-08-31')].toSorted(compareDays)).toEqual([
    '2019-12-31',
    '2020-08-31',
    '2020-09-01',
  ]);
  expect(compareDays(day('2020-09-01'), day('2020-09-01'))).toBe(0);
});

test('months are counted by the calendar, not by days', () => {
  expect(monthsBetween(day('2018-06-30'), day('2020-08-01'))).toBe(26);
});

test('dates are found in a text, and those that do not exist have no day', () => {
  expect(findDaysInText('From 6 August 2020 to 31 June 2021, and May 2020.')).toEqual([
    { index: 5, text: '6 August 2020', day: '2020-08-06' },
    { index: 22, text: '31 June 2021' },
  ]);
});

describe('a day of any year, from -9999 to 9999', () => {
  const inOrder = [
    '-9999-01-01',
    '-0044-12-31',
    '-0043-03-15',
    '-0001-06-01',
    '0000-02-29',
    '0001-01-01',
    '0999-12-31',
    '2020-08-06',
    '9999-12-31',
  ].map(day);

  test('sorts and compares by the calendar, which its text does not', () => {
    expect(inOrder.toReversed().toSorted(compareDays)).toEqual(inOrder);
    expect(inOrder.toSorted(compareTexts)).not.toEqual(inOrder);
    for (const [at, one] of inOrder.entries())
      for (const [place, other] of inOrder.entries()) {
        expect(isBefore(one, other), `${one} before ${other}`).toBe(at < place);
        expect(isBy(one, other), `${one} by ${other}`).toBe(at <= place);
      }
  });

  test('is counted from and to without a gap', () => {
    // The year 0 of ISO 8601 is 1 BC, and has a leap day.
    expect(daysBetween(day('-0001-12-31'), day('0000-01-01'))).toBe(1);
    expect(daysBetween(day('0000-01-01'), day('0001-01-01'))).toBe(366);
    expect(daysBetween(day('-9999-01-01'), day('9999-12-31'))).toBe(7_304_483);
    for (const from of inOrder.slice(0, -1)) {
      const next = addDays(from, 1);
      expect(daysBetween(from, next)).toBe(1);
      expect(addDays(next, -1)).toBe(from);
      expect(isBefore(from, next)).toBe(true);
    }
    expect(monthsBetween(day('-0001-12-01'), day('0001-01-31'))).toBe(13);
    expect(lastDayOf(day('-0004-02-01'), 'month')).toBe('-0004-02-29');
    expect(lastDayOf(day('-0043-01-01'), 'year')).toBe('-0043-12-31');
  });

  test('says its era before the year 1000', () => {
    const said = (text: string, style?: 'plain' | 'long') => dayInWords(day(text), style);
    expect(said('-0043-03-15', 'plain')).toBe('15 March 44 BC');
    expect(said('0000-12-31', 'plain')).toBe('31 December 1 BC');
    expect(said('0079-08-24', 'plain')).toBe('24 August AD 79');
    expect(said('0999-12-31')).toBe('31 Dec AD 999');
    expect(said('1000-01-01', 'plain')).toBe('1 January 1000');
  });

  test('is read as a month, a year and a range too', () => {
    const inWords = (edtf: string) => {
      const span = parseSpan(edtf);
      return span && `${spanInWords(span, 'plain')}: ${span.earliest} to ${span.latest}`;
    };
    expect(inWords('-0043')).toBe('44 BC: -0043-01-01 to -0043-12-31');
    expect(inWords('-0043-03~')).toBe('about March 44 BC: -0043-03-01 to -0043-03-31');
    expect(inWords('-0048/-0043-03-15')).toBe('49 BC to 15 March 44 BC: -0048-01-01 to -0043-03-15');
    expect(inWords('-0043-01/-0043-03')).toBe('January to March 44 BC: -0043-01-01 to -0043-03-31');
    expect(inWords('-0043/-0048')).toBeUndefined();
    expect(inWords('0476-09-04')).toBe('4 September AD 476: 0476-09-04 to 0476-09-04');
  });

  test('is parted into year, month and day, and has ticks on an axis', () => {
    expect([yearOf('-0043-03-15'), monthOf('-0043-03-15'), monthOf('-0043'), yearOf('2020')]).toEqual([
      '-0043',
      '-0043-03',
      '-0043',
      '2020',
    ]);
    expect([numbersOf('-0043-03-15'), numbersOf('2020-08')]).toEqual([
      [-43, 3, 15],
      [2020, 8],
    ]);
    expect(tickDays(day('-0002-01-01'), day('0002-01-01'), 4)).toEqual([
      '-0002-01-01',
      '-0001-01-01',
      '0000-01-01',
      '0001-01-01',
      '0002-01-01',
    ]);
  });

  test.each(['-0043-02-30', '-43-01-01', '-00043-01-01', '+0043-01-01', '10000-01-01'])('%s is none', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});
