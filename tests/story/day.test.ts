import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  addDays,
  compareDays,
  dayBeside,
  dayInWords,
  daysBetween,
  daysInWords,
  durationInWords,
  findDaysInText,
  monthsBetween,
  parseDay,
} from '../../src/story/day.ts';
import { parseSpan } from '../../src/story/span.ts';
import { daysLeftInWords } from '../../src/story/words.ts';
import type { Day } from '../../src/story/day.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is not a day`);
  return parsed;
};

// Apia had no 30 December 2011, and in São Paulo midnight was missing on days when clocks went forward.
describe.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Apia', 'America/Sao_Paulo'])(
  'days, on a machine in %s',
  (zone) => {
    beforeAll(() => {
      vi.stubEnv('TZ', zone);
    });
    afterAll(() => {
      vi.unstubAllEnvs();
    });

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
    [1735, '5 years'],
    [13_424, '37 years'],
  ])('%i days are %s for a person', (days, words) => {
    expect(durationInWords(days)).toBe(words);
  });

  test.each([
    [6, '6 days left'],
    [0, 'that day'],
    [-1, '1 day ago'],
    [-3, '3 days ago'],
    [-13_424, '37 years ago'],
  ])('a deadline %i days away has %s', (days, words) => {
    expect(daysLeftInWords(days)).toBe(words);
  });

  test('a day beside another has its year where that differs', () => {
    expect(dayBeside(day('2020-09-20'), day('2020-01-01'))).toBe('20 Sep');
    expect(dayBeside(day('2021-09-20'), day('2020-12-31'))).toBe('20 Sep 2021');
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
