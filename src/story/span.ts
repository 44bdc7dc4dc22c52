/** Dates as they are known: days, months, years and ranges of them, read from EDTF and put into words. */
import {
  isBefore,
  isBy,
  lastDayOf,
  numbersOf,
  parseDay,
  patterns,
  written,
  yearOf,
  type DateStyle,
  type Day,
} from './day.ts';
import type { Course } from './vocabulary.ts';

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
  /** The earliest day it could be. */
  readonly earliest: Day;
  /** The latest day it could be. */
  readonly latest: Day;
  readonly approximate: boolean;
  /** For a range, how the event fills it, if known. */
  readonly course?: Course;
  /** Whether it had not ended by its last day: nothing later was known yet. */
  readonly open?: boolean;
}

const precisions = ['year', 'month', 'day'] as const;

function parsePartial(text: string): (PartialDate & { earliest: Day; latest: Day }) | undefined {
  const bare = text.replace(/~$/, '');
  const precision = precisions[numbersOf(bare).length - 1];
  const earliest =
    /^-?\d{4}(-\d{2}){0,2}$/.test(bare) && parseDay(/^-?\d{4}-\d{2}-\d{2}/.exec(`${bare}-01-01`)?.[0] ?? '');
  if (!earliest || !precision) return undefined;
  const approximate = bare !== text;
  return { text: bare, precision, approximate, earliest, latest: lastDayOf(earliest, precision) };
}

/**
 * Reads a date in EDTF (ISO 8601-2:2019): a year, month or day, each with an optional `~` for “about”, or a range of
 * two, joined by `/`. Returns `undefined` for anything else.
 */
export function parseSpan(edtf: string): DateSpan | undefined {
  const [first, second, ...more] = edtf.split('/').map(parsePartial);
  if (!first || more.length > 0 || (edtf.includes('/') && !second)) return undefined;
  const latest = (second ?? first).latest;
  if (isBefore(latest, first.latest)) return undefined;
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

/**
 * Returns a span as it was known on one of its days: something that lasts had begun and was not over; something that
 * happened once had happened by then. Any other span is returned unchanged.
 */
export function spanAsOf(span: DateSpan, day: Day): DateSpan {
  const { start, end, course, ...rest } = span;
  if (!end || isBy(span.latest, day) || isBefore(day, span.earliest)) return span;
  if (course !== 'once')
    return {
      ...rest,
      edtf: `${span.edtf.split('/')[0] ?? ''}/..`,
      start,
      latest: day,
      open: true,
      ...(course && { course }),
    };
  if (start.text === day) return { ...rest, edtf: day, start, latest: day };
  const until: PartialDate = { text: day, precision: 'day', approximate: false };
  return { ...rest, edtf: `${span.edtf.split('/')[0] ?? ''}/${day}`, start, end: until, latest: day, course };
}

/** One piece of a span in words, of which only `words` is a date. */
export interface SpanPart {
  /** The words before it, if any, such as `about `, ` to about `, `between ` or ` and `. */
  readonly before: string;
  readonly words: string;
  /** The same for programs: a year, a month or a day for HTML's `datetime`. */
  readonly datetime: string;
}

const rangeWords: Readonly<Record<Course, { before: string; between: string }>> = {
  once: { before: 'between ', between: ' and ' },
  repeated: { before: 'repeatedly, ', between: ' to ' },
  lasting: { before: '', between: ' to ' },
};

/** Returns a span as parts: one for a date, two for a range, which says a shared year once. */
export function spanParts(span: DateSpan, style: DateStyle = 'medium'): SpanPart[] {
  const { start, end } = span;
  const part = (date: PartialDate, before: string, withYear: boolean): SpanPart => {
    let pattern: string = patterns[style][date.precision];
    if (date.approximate || end || span.open) pattern = pattern.replace(/^E+ /, '');
    if (!withYear && date.precision !== 'year') pattern = pattern.replace(/ yyyy$/, '');
    const about = date.approximate ? 'about ' : '';
    return { before: before + about, words: written(date.text, pattern), datetime: date.text };
  };
  if (span.open) return [part(start, span.course === 'repeated' ? 'repeatedly since ' : 'since ', true)];
  if (!end) return [part(start, '', true)];
  const sameYear = yearOf(start.text) === yearOf(end.text);
  const { before, between } = rangeWords[span.course ?? 'lasting'];
  return [part(start, before, !sameYear), part(end, between, true)];
}

/** Returns a span in English words: `Thu 6 Aug 2020`, `about 14 Sep 2020`, `between 28 Aug and 10 Sep 2020`. */
export function spanInWords(span: DateSpan, style: DateStyle = 'medium'): string {
  return spanParts(span, style)
    .map(({ before, words }) => before + words)
    .join('');
}
