/**
 * Days and spans of days. This is the only module that imports date-fns and d3-time.
 *
 * A day is a `YYYY-MM-DD` string of the proleptic Gregorian calendar and belongs to
 * no time zone. Arithmetic runs on `UTCDate`, so neither the machine's zone nor a
 * change of its clocks can move a day, and no `Date` leaves this module.
 */
import { UTCDate } from '@date-fns/utc';
import { utcTicks } from 'd3-time';
import {
  addDays as addDaysToDate,
  differenceInCalendarDays,
  differenceInCalendarMonths,
  endOfMonth,
  endOfYear,
  format,
  isValid,
  parse as parseByPattern,
} from 'date-fns';
import { counted } from './counted.ts';
import type { Course } from './vocabulary.ts';

/** A calendar day, `YYYY-MM-DD`, in no time zone. Made by {@link parseDay}. */
export type Day = string & { readonly isDay: true };

/** One end of a span, with as much of the date as the source gives. */
export interface PartialDate {
  /** `2020`, `2020-08` or `2020-08-06`. */
  readonly text: string;
  readonly precision: 'year' | 'month' | 'day';
  readonly approximate: boolean;
}

/** A date as it is known: a day, a month, a year, or a range between two of them. */
export interface DateSpan {
  /** The text as the editor wrote it: EDTF (ISO 8601-2), level 1. */
  readonly edtf: string;
  readonly start: PartialDate;
  /** Absent unless the date is a range. */
  readonly end?: PartialDate;
  /** The first day it can be. */
  readonly earliest: Day;
  /** The last day it can be. */
  readonly latest: Day;
  readonly approximate: boolean;
  /** How it is filled, where that is known and it is a range. */
  readonly course?: Course;
}

const toDate = (text: string): UTCDate => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new UTCDate(2000, 0, 1);
  // The constructor would take the years 0 to 99 for 1900 to 1999.
  date.setFullYear(year, month - 1, day);
  return date;
};

const toDay = (date: Date): Day => format(date, 'yyyy-MM-dd') as Day;

/**
 * Returns the text as a day, or `undefined` when it is not `YYYY-MM-DD` or no such
 * day exists (`2021-02-29`).
 */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = toDate(text);
  return isValid(date) && toDay(date) === text ? (text as Day) : undefined;
}

/** Returns the day that it is now, in UTC. No page may print it: the same content must give the same bytes. */
export function today(): Day {
  return toDay(new UTCDate());
}

/** Returns the day so many days after `day`; a negative number goes back. */
export function addDays(day: Day, days: number): Day {
  return toDay(addDaysToDate(toDate(day), days));
}

/** Returns how many days lie from `from` to `to`: 1 for the next day, negative for an earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(toDate(to), toDate(from));
}

/** Returns how many calendar months lie from the month of `from` to that of `to`: 1 for the next month. */
export function monthsBetween(from: Day, to: Day): number {
  return differenceInCalendarMonths(toDate(to), toDate(from));
}

/**
 * Returns round days between two days for an axis, about as many as wanted: firsts of
 * months, Sundays or whole days, as d3-time picks them.
 */
export function tickDays(from: Day, to: Day, count: number): Day[] {
  const ticks = utcTicks(toDate(from), toDate(to), count).map((date) => toDay(new UTCDate(date)));
  return [...new Set(ticks)];
}

/** Orders two days for `sort`: negative when `a` comes first. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const precisions = ['year', 'month', 'day'] as const;

function parsePartial(text: string): (PartialDate & { earliest: Day; latest: Day }) | undefined {
  const bare = text.replace(/~$/, '');
  const precision = precisions[bare.split('-').length - 1];
  const first = /^\d{4}(-\d{2}){0,2}$/.test(bare) && toDate(bare);
  // A thirteenth month or a 31 June has become a day of another month.
  if (!first || !precision || !toDay(first).startsWith(bare)) return undefined;
  const last = precision === 'day' ? first : precision === 'month' ? endOfMonth(first) : endOfYear(first);
  return { text: bare, precision, approximate: bare !== text, earliest: toDay(first), latest: toDay(last) };
}

/**
 * Reads a date in the part of EDTF (ISO 8601-2:2019) that the content uses: a year,
 * a month or a day, each with an optional `~` for "about", or a range of two of them
 * joined by `/`. Returns `undefined` for anything else, impossible days and ranges
 * that end before they start included.
 */
export function parseSpan(edtf: string): DateSpan | undefined {
  const [first, second, ...more] = edtf.split('/').map(parsePartial);
  if (!first || more.length > 0 || (edtf.includes('/') && !second)) return undefined;
  const latest = (second ?? first).latest;
  if (latest < first.latest) return undefined;
  const strip = ({ text, precision, approximate }: PartialDate): PartialDate => ({ text, precision, approximate });
  return {
    edtf,
    start: strip(first),
    ...(second && { end: strip(second) }),
    earliest: first.earliest,
    latest,
    approximate: first.approximate || (second?.approximate ?? false),
  };
}

const patterns = {
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

/** Returns a date by a pattern of date-fns. A long story writes the same few thousand again and again. */
function written(date: string, pattern: string): string {
  const key = `${date} ${pattern}`;
  const known = words.get(key) ?? format(toDate(date), pattern);
  words.set(key, known);
  return known;
}

/** Returns a day in English words: `Thu 6 Aug 2020`. */
export function dayInWords(day: Day, style: DateStyle = 'medium'): string {
  return written(day, patterns[style].day);
}

/** Returns a day as it is written beside another: `6 Aug`, or `6 Aug 2021` where that is of another year. */
export function dayBeside(day: Day, other: Day): string {
  return dayInWords(day, day.slice(0, 4) === other.slice(0, 4) ? 'short' : 'dated');
}

/** One piece of a span in words, of which only `words` is a date. */
export interface SpanPart {
  /** What stands before it: nothing, or words such as `about `, ` to about `, `between `, ` and `. */
  readonly before: string;
  readonly words: string;
  /** The same for programs: a year, a month or a day of HTML's `datetime`. */
  readonly datetime: string;
}

const rangeWords: Readonly<Record<Course, { before: string; between: string }>> = {
  once: { before: 'between ', between: ' and ' },
  repeated: { before: 'repeatedly, ', between: ' to ' },
  lasting: { before: '', between: ' to ' },
};

/**
 * Returns a span in English words, one part for a date and two for a range. An
 * approximate day loses its weekday, and a range says a shared year only once.
 */
export function spanParts(span: DateSpan, style: DateStyle = 'medium'): SpanPart[] {
  const { start, end } = span;
  const part = (date: PartialDate, before: string, withYear: boolean): SpanPart => {
    let pattern: string = patterns[style][date.precision];
    if (date.approximate || end) pattern = pattern.replace(/^E+ /, '');
    if (!withYear && date.precision !== 'year') pattern = pattern.replace(/ yyyy$/, '');
    const about = date.approximate ? 'about ' : '';
    return { before: before + about, words: written(date.text, pattern), datetime: date.text };
  };
  if (!end) return [part(start, '', true)];
  const sameYear = start.text.slice(0, 4) === end.text.slice(0, 4);
  const { before, between } = rangeWords[span.course ?? 'lasting'];
  return [part(start, before, !sameYear), part(end, between, true)];
}

/** Returns a span in English words: `Thu 6 Aug 2020`, `about 14 Sep 2020`, `between 28 Aug and 10 Sep 2020`. */
export function spanInWords(span: DateSpan, style: DateStyle = 'medium'): string {
  return spanParts(span, style)
    .map(({ before, words }) => before + words)
    .join('');
}

/** Returns a count of days in words: `1 day`, `45 days`. */
export function daysInWords(days: number): string {
  return counted(days, 'day');
}

/** Returns a length of time in the unit that a person would use: `45 days`, `14 months`, `36 years`, begun ones left out. */
export function durationInWords(days: number): string {
  if (days <= 180) return daysInWords(days);
  const months = Math.floor(days / (365.25 / 12));
  return months < 24 ? counted(months, 'month') : counted(Math.floor(days / 365.25), 'year');
}

const monthNames = Array.from({ length: 12 }, (_, month) => format(new UTCDate(2000, month, 1), 'MMMM'));
const writtenDay = new RegExp(String.raw`\b\d{1,2}\s+(?:${monthNames.join('|')})\s+\d{4}\b`, 'g');

/**
 * Finds the full dates written out in a text as this site writes them,
 * `6 August 2020`. A date that does not exist comes back without a `day`.
 */
export function findDaysInText(text: string): { index: number; text: string; day?: Day }[] {
  return [...text.matchAll(writtenDay)].map((match) => {
    const date = parseByPattern(match[0].replace(/\s+/g, ' '), 'd MMMM yyyy', new UTCDate(2000, 0, 1));
    return { index: match.index, text: match[0], ...(isValid(date) && { day: toDay(date) }) };
  });
}
