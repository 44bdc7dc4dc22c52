/** Times of day, as an editor writes them: `18:20`, or `18:20 Asia/Shanghai` where that is not the story's time zone. */
import { numbersOf, type Day } from './day.ts';

/** Returns the city in a time zone's name, where it has one: `New York` for `America/New_York`. */
export const placeOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

/** Returns a time of day in words: `18:20`, `18:20 in Shanghai`, `18:20 UTC`. */
export function timeInWords(time: string): string {
  const [clock = '', zone] = time.split(' ');
  return zone?.includes('/') ? `${clock} in ${placeOf(zone)}` : time;
}

/** Returns a zone's offset from UTC at a moment, both in minutes. */
function offsetAt(zone: string, minutes: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(minutes * 60_000).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = 0, rest = 0] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(rest));
}

/** Returns when a time of day was, in UTC minutes since 1970; a time without a zone is in the story's. */
export function minutesOf(day: Day, time: string, storyZone: string): number {
  const [clock = '', zone = storyZone] = time.split(' ');
  const [year = 0, month = 1, date = 1] = numbersOf(day);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const asUtc = Date.UTC(year, month - 1, date, hour, minute) / 60_000;
  return asUtc - offsetAt(zone, asUtc);
}
