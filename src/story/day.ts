/**
 * Days. This is the only module that imports date-fns and d3-time.
 *
 * A day is a `YYYY-MM-DD` string of the proleptic Gregorian calendar, in no time zone. Years are ISO 8601's, from -9999
 * to 9999: `-0043-03-15` is in 44 BC. Arithmetic runs on `UTCDate`, and no `Date` leaves this module.
 */
import { UTCDate } from '@date-fns/utc';
import { utcTicks } from 'd3-time';
// Only what takes more than a line. The whole library takes two seconds to load, and each part 40 ms, since Node then reads
// its list of parts anew; every command would wait for that.
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import { endOfMonth } from 'date-fns/endOfMonth';
import { format } from 'date-fns/format';
import { compareTexts, counted } from './text.ts';

/** A calendar day, made by {@link parseDay}. As text, days before the year 0 do not sort. */
export type Day = string & { readonly isDay: true };

// A date without a time is its first moment in UTC (ECMA-262, 21.4.1.32); years before 0 have six digits there.
const millisecondsInDay = 24 * 60 * 60 * 1000;
const toDate = (text: string): UTCDate => new UTCDate(text.replace(/^-/, '-00'));

// Only this and parseDay brand a text as a day.
const toDay = (date: Date): Day => date.toISOString().slice(0, -'T00:00:00.000Z'.length).replace(/^-00/, '-') as Day;

/** Returns the text as a day, or `undefined` if it is not `YYYY-MM-DD` or does not exist (`2021-02-29`). */
export function parseDay(text: string): Day | undefined {
  if (!/^-?\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = toDate(text);
  return !Number.isNaN(date.getTime()) && toDay(date) === text ? (text as Day) : undefined;
}

/** Returns the current day in UTC. No page may print it: the same content must give the same bytes. */
export const today = (): Day => toDay(new UTCDate());

/** Returns the day that is `days` days after `day`; a negative number goes back. */
export const addDays = (day: Day, days: number): Day =>
  toDay(new UTCDate(toDate(day).getTime() + days * millisecondsInDay));

/** Returns the day that is `months` months after `day`, or the last one of its month if there is none. */
export const addMonths = (day: Day, months: number): Day => toDay(addMonthsToDate(toDate(day), months));

/** Returns the last day of the month or year that a day belongs to, or the day itself. */
export const lastDayOf = (day: Day, unit: 'year' | 'month' | 'day'): Day =>
  unit === 'day' ? day : unit === 'year' ? (`${yearOf(day)}-12-31` as Day) : toDay(endOfMonth(toDate(day)));

/** Returns how many days lie from `from` to `to`: 1 for the next day, negative for an earlier one. */
export function daysBetween(from: Day, to: Day): number {
  // Exact, since UTC days are equally long.
  return (toDate(to).getTime() - toDate(from).getTime()) / millisecondsInDay;
}

/** Returns the number of calendar months from the month of `from` to that of `to`: 1 for the next month. */
export function monthsBetween(from: Day, to: Day): number {
  const [start = 0, end = 0] = [from, to].map((day) => Number(yearOf(day)) * 12 + Number(day.slice(-5, -3)));
  return end - start;
}

/** Returns round days for an axis, about as many as wanted: firsts of months, Sundays or days, as d3-time picks. */
export function tickDays(from: Day, to: Day, count: number): Day[] {
  const ticks = utcTicks(toDate(from), toDate(to), count).map((date) => toDay(new UTCDate(date)));
  return [...new Set(ticks)];
}

/** Orders two days for `sort`: negative when `a` comes first. */
export function compareDays(a: Day, b: Day): number {
  // A greater number is earlier for a year with a sign, but never for a month or a day.
  return a.startsWith('-') && b.startsWith('-')
    ? compareTexts(b.slice(0, 5), a.slice(0, 5)) || compareTexts(a, b)
    : compareTexts(a, b);
}

/** Returns whether a day comes before another. */
export const isBefore = (day: Day, other: Day): boolean => compareDays(day, other) < 0;

/** Returns whether a day is the same as another or comes before it. */
export const isBy = (day: Day, other: Day): boolean => compareDays(day, other) <= 0;

/** Returns the year of a day, a month or a year, four digits long, and negative before the year 0. */
export const yearOf = (date: string): string => /^-?\d{4}/.exec(date)?.[0] ?? '';

/** Returns the month of a day or a month, or the year of a year: `2020-08`. */
export const monthOf = (date: string): string => /^-?\d{4}(-\d{2})?/.exec(date)?.[0] ?? '';

/** Returns the numbers in a date: its year, then its month and its day, as far as it has them. */
export const numbersOf = (date: string): number[] => (date.match(/^-?\d+|\d+/g) ?? []).map(Number);

/** The date-fns patterns for writing dates, by style and precision; a year before 1000 includes its era. */
export const patterns = {
  /** Thu 6 Aug 2020 */
  medium: { day: 'EEE d MMM yyyy', month: 'MMM yyyy', year: 'yyyy' },
  /** Thursday 6 August 2020 */
  long: { day: 'EEEE d MMMM yyyy', month: 'MMMM yyyy', year: 'yyyy' },
  /** 6 August 2020 */
  plain: { day: 'd MMMM yyyy', month: 'MMMM yyyy', year: 'yyyy' },
  /** 6 Aug: for use where the year is plain */
  short: { day: 'd MMM', month: 'MMM', year: 'yyyy' },
  /** 6 Aug 2020 */
  dated: { day: 'd MMM yyyy', month: 'MMM yyyy', year: 'yyyy' },
} as const;

/** How much of a date is written out; see the patterns for an example of each. */
export type DateStyle = keyof typeof patterns;

const words = new Map<string, string>();

function eraPattern(date: string): string {
  const year = Number(yearOf(date));
  return year < 1 ? "y 'BC'" : year < 1000 ? "'AD' y" : 'y';
}

/** Returns the decade of a day, a month or a year in words: `1940s`. */
export const decadeOf = (date: string): string => `${written(`${yearOf(date).slice(0, -1)}0`, patterns.plain.year)}s`;

/** Formats a year, month or day by a date-fns pattern. Cached: a long story repeats the same few thousand dates. */
export function written(date: string, pattern: string): string {
  const key = `${date} ${pattern}`;
  const known = words.get(key);
  if (known !== undefined) return known;
  // Older sources count by another calendar (Julian until 1582), in which the weekdays differ.
  const own = Number(yearOf(date)) < 1583 ? pattern.replace(/^E+ /, '') : pattern;
  const answer = format(toDate(date), own.replace('yyyy', eraPattern(date)));
  words.set(key, answer);
  return answer;
}

/** Returns a day in English words: `Thu 6 Aug 2020`. */
export const dayInWords = (day: Day, style: DateStyle = 'medium'): string => written(day, patterns[style].day);

/** Returns whether a day is still to come everywhere on Earth; somewhere it is already tomorrow. */
export const isToCome = (day: Day): boolean => isBefore(addDays(today(), 1), day);

/** Returns a count of days in words: `1 day`, `45 days`. */
export const daysInWords = (days: number): string => counted(days, 'day');

/** Returns a count of months as a person would say it; from two years on, in years: `over 4 years`, `nearly 5 years`. */
export function monthsInWords(months: number): string {
  if (months < 24) return counted(months, 'month');
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (rest >= 9) return `nearly ${years + 1} years`;
  return `${rest > 3 ? 'over ' : ''}${years} years`;
}

/** Returns a length of time as a person would say it, rounded: `45 days`, `12 months`, `nearly 37 years`. */
export const durationInWords = (days: number): string =>
  days <= 180 ? daysInWords(days) : monthsInWords(Math.round(days / (365.25 / 12)));

const monthNames = Array.from({ length: 12 }, (_, month) => format(new UTCDate(2000, month, 1), 'MMMM'));
const writtenDay = new RegExp(String.raw`\b\d{1,2}\s+(?:${monthNames.join('|')})\s+\d{4}\b`, 'g');

/** Finds full dates in a text, such as `6 August 2020`. One that does not exist has no `day`. */
export function findDaysInText(text: string): { index: number; text: string; day?: Day }[] {
  return [...text.matchAll(writtenDay)].map((match) => {
    const [number = '', month = '', year = ''] = match[0].split(/\s+/);
    const parts = [year, monthNames.indexOf(month) + 1, number].map((part) => String(part).padStart(2, '0'));
    const day = parseDay(parts.join('-'));
    return { index: match.index, text: match[0], ...(day && { day }) };
  });
}
