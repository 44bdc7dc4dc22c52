import { expect, test } from 'vitest';
import type { Day } from '../../src/story/day.ts';
import { minutesOf, placeOf, timeInWords } from '../../src/story/time.ts';

test('a time is written with the city of its zone, where it is not the story’s', () => {
  expect(timeInWords('18:20')).toBe('18:20');
  expect(timeInWords('18:20 UTC')).toBe('18:20 UTC');
  expect(timeInWords('18:20 America/New_York')).toBe('18:20 in New York');
  expect(placeOf('UTC')).toBe('UTC');
});

test.each([
  ['2020-08-06', '18:20', 'UTC', '2020-08-06T18:20Z'],
  // Summer time in New York, winter time four months later.
  ['2020-08-06', '18:20', 'America/New_York', '2020-08-06T22:20Z'],
  ['2020-12-06', '18:20', 'America/New_York', '2020-12-06T23:20Z'],
  ['2020-08-06', '06:20 Asia/Shanghai', 'America/New_York', '2020-08-05T22:20Z'],
  ['2020-08-06', '06:20 Asia/Kolkata', 'UTC', '2020-08-06T00:50Z'],
] as const)('%s, %s, in a story of %s, is %s', (day, time, zone, moment) => {
  expect(minutesOf(day as string as Day, time, zone)).toBe(Date.parse(moment) / 60_000);
});
