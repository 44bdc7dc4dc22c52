import { expect, test } from 'vitest';
import { dueBeside, dueInWords, dueSpan, leftInWords, lengthInWords, type Due } from '../../src/story/due.ts';
import { addDays, type Day } from '../../src/story/day.ts';
import { spanOf } from '../support/span-of.ts';

const day = (text: string) => text as Day;
const within = (edtf: string): Due => ({ due: spanOf(edtf).latest, within: spanOf(edtf) });

test.each([
  [6, '6 days left'],
  [0, 'that day'],
  [-1, '1 day ago'],
  [-3, '3 days ago'],
  [-13_424, 'nearly 37 years ago'],
])('a deadline %i days away has %s', (days, words) => {
  const from = day('2020-08-06');
  expect(leftInWords({ due: addDays(from, days) }, from)).toBe(words);
});

test.each([
  ['2020-11', '2020-08-06', '3 months', '3 months left'],
  ['2020-11', '2020-11-01', '', 'that month'],
  ['2020-11', '2020-12-31', '1 month', '1 month ago'],
  ['2026-02', '2021-04-30', 'nearly 5 years', 'nearly 5 years left'],
  ['2021', '2020-12-31', '12 months', '12 months left'],
  ['2021', '2021-06-01', '', 'that year'],
  ['2021', '2024-01-01', '2 years', '2 years ago'],
  ['2016', '2015-06-30', '18 months', '18 months left'],
  ['2016', '2014-05-05', 'over 2 years', 'over 2 years left'],
])('the deadline %s on %s has %j: “%s”', (edtf, on, length, left) => {
  expect([lengthInWords(within(edtf), day(on)), leftInWords(within(edtf), day(on))]).toEqual([length, left]);
});

test('a deadline says no more than is known of when it falls', () => {
  expect([dueInWords(within('2020-11')), dueInWords(within('2020')), dueInWords({ due: day('2020-11-12') })]).toEqual([
    'Nov 2020',
    '2020',
    '12 Nov 2020',
  ]);
  expect([dueBeside(within('2020-11'), day('2020-01-01')), dueBeside(within('2020-11'), day('2019-01-01'))]).toEqual([
    'Nov',
    'Nov 2020',
  ]);
  expect(dueSpan({ due: day('2020-11-12') })).toMatchObject({ edtf: '2020-11-12', latest: '2020-11-12' });
});
