/** Dates as they are known, from a day to a century, and ranges of them, read from EDTF. */
import { addMonths, isBefore, isBy, lastDayOf, numbersOf, parseDay, type Day } from './day.ts';
import type { Course } from './vocabulary.ts';

/** One end of a span, with as much of the date as the source gives. */
export interface PartialDate {
  /** `2020`, `2020-08` or `2020-08-06`: where the precision is none of these, when it begins. */
  readonly text: string;
  readonly precision: 'century' | 'decade' | 'year' | 'season' | 'month' | 'day';
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** A date as it is known: anything from a day to a century, or a range between two of them, which may be open. */
export interface DateSpan {
  /** The text as the editor wrote it: EDTF (ISO 8601-2), level 1. */
  readonly edtf: string;
  readonly start: PartialDate;
  /** Absent unless the date is a range with two ends. */
  readonly end?: PartialDate;
  /** The earliest day it could be. */
  readonly earliest: Day;
  /** The latest day it could be; of an event that has not ended, the story's last day. */
  readonly latest: Day;
  /** Whether either end is only approximate, or uncertain. */
  readonly approximate: boolean;
  /** For a range, how the event fills it, if known. */
  readonly course?: Course;
  /**
   * For a range with one end, which is `start`: `since` if it had not ended, `from` if its end is not known, `until` if
   * it is the end, and the beginning is not known.
   */
  readonly open?: 'since' | 'from' | 'until';
}

const precisions = ['year', 'month', 'day'] as const;

interface Read {
  readonly date: PartialDate;
  readonly earliest: Day;
  readonly latest: Day;
}

/** The seasons of EDTF, by its numbers, with their first months: those of the northern half of the world. */
export const seasons: ReadonlyMap<string, { readonly name: string; readonly month: string }> = new Map([
  ['21', { name: 'spring', month: '03' }],
  ['22', { name: 'summer', month: '06' }],
  ['23', { name: 'autumn', month: '09' }],
  ['24', { name: 'winter', month: '12' }],
]);

/** Returns what a date says without its qualifier, or `undefined`: its first day, and how much of it is meant. */
function parsePlain(bare: string): (Pick<PartialDate, 'text' | 'precision'> & Omit<Read, 'date'>) | undefined {
  const [, digits = '', masked = ''] = /^(\d{2,3})(X{1,2})$/.exec(bare) ?? [];
  if (digits.length + masked.length === 4) {
    const [first, last] = ['0', '9'].map((digit) => digits + digit.repeat(masked.length));
    const [earliest, latest] = [parseDay(`${first ?? ''}-01-01`), parseDay(`${last ?? ''}-12-31`)];
    if (!first || !earliest || !latest) return undefined;
    return { text: first, precision: masked === 'X' ? 'decade' : 'century', earliest, latest };
  }
  const [, year = '', number = ''] = /^(-?\d{4})-(2\d)$/.exec(bare) ?? [];
  const season = seasons.get(number);
  if (season) {
    const earliest = parseDay(`${year}-${season.month}-01`);
    const text = `${year}-${season.month}`;
    return earliest && { text, precision: 'season', earliest, latest: lastDayOf(addMonths(earliest, 2), 'month') };
  }
  // An unknown month or day says no more than the year or the month does.
  const text = bare.replace(/(-XX){1,2}$/, '');
  const precision = precisions[numbersOf(text).length - 1];
  const earliest =
    /^-?\d{4}(-\d{2}){0,2}$/.test(text) && parseDay(/^-?\d{4}-\d{2}-\d{2}/.exec(`${text}-01-01`)?.[0] ?? '');
  if (!earliest || !precision || (bare !== text && precision === 'day')) return undefined;
  return { text, precision, earliest, latest: lastDayOf(earliest, precision) };
}

function parsePartial(text: string): Read | undefined {
  const bare = text.replace(/[~?%]$/, '');
  const plain = parsePlain(bare);
  const qualifier = text.slice(bare.length);
  if (!plain) return undefined;
  const { earliest, latest, ...own } = plain;
  return { date: { ...own, approximate: /[~%]/.test(qualifier), uncertain: /[?%]/.test(qualifier) }, earliest, latest };
}

/** Returns whether a date is only approximate, or uncertain. */
export const isLoose = ({ approximate, uncertain }: PartialDate): boolean => approximate || uncertain;

/**
 * Reads a date in EDTF (ISO 8601-2:2019), level 1: a year from -9999 to 9999, a month or a day; a decade (`201X`), a
 * century (`19XX`) or a season (`2020-21` to `2020-24`); each with an optional `~` for “about”, `?` for “perhaps” or `%`
 * for both; or a range of two, joined by `/`, of which one may be `..`, open, or empty, unknown. Returns `undefined` for
 * anything else.
 */
export function parseSpan(edtf: string): DateSpan | undefined {
  const ends = edtf.split('/');
  const [first = '', last] = ends;
  if (ends.length > 2) return undefined;
  const isOpen = (text: string | undefined) => text === '' || text === '..';
  if (last !== undefined && isOpen(first) !== isOpen(last)) {
    const known = parsePartial(isOpen(first) ? last : first);
    const open = isOpen(first) ? 'until' : last === '..' ? 'since' : 'from';
    if (!known) return undefined;
    const { date, ...days } = known;
    return { edtf, start: date, ...days, approximate: isLoose(date), open };
  }
  const [start, end] = ends.map(parsePartial);
  if (!start || (last !== undefined && !end)) return undefined;
  const { latest } = end ?? start;
  if (isBefore(latest, start.latest)) return undefined;
  return {
    edtf,
    start: start.date,
    ...(end && { end: end.date }),
    earliest: start.earliest,
    latest,
    approximate: [start, end].some((one) => one && isLoose(one.date)),
  };
}

/** Returns whether a span is a range, open or not. */
export const isRange = ({ end, open }: DateSpan): boolean => end !== undefined || open !== undefined;

/**
 * Returns a span as it was known on one of its days: something that lasts had begun and was not over; something that
 * happened once had happened by then. Any other span is returned unchanged.
 */
export function spanAsOf(span: DateSpan, day: Day): DateSpan {
  const { start, end, course, ...rest } = span;
  if (span.open && isBefore(day, span.latest) && isBy(span.earliest, day)) return { ...span, latest: day };
  if (!end || isBy(span.latest, day) || isBefore(day, span.earliest)) return span;
  if (course !== 'once')
    return {
      ...rest,
      edtf: `${span.edtf.split('/')[0] ?? ''}/..`,
      start,
      latest: day,
      open: 'since',
      ...(course && { course }),
    };
  if (start.text === day) return { ...rest, edtf: day, start, latest: day };
  const until: PartialDate = { text: day, precision: 'day', approximate: false, uncertain: false };
  return { ...rest, edtf: `${span.edtf.split('/')[0] ?? ''}/${day}`, start, end: until, latest: day, course };
}
