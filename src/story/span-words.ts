/** Dates as they are known, in English words. */
import { addDays, patterns, written, yearOf, type DateStyle, type Day } from './day.ts';
import { isLoose, isRange, seasons, type DateSpan, type PartialDate } from './span.ts';
import type { Course } from './vocabulary.ts';

const seasonsByMonth = new Map([...seasons.values()].map(({ name, month }) => [month, name]));

/** One piece of a span in words, of which only `words` is a date. */
export interface SpanPart {
  /** The words before it, if any, such as `about `, ` to about `, `between ` or ` and `. */
  readonly before: string;
  readonly words: string;
  /** The same for HTML's `datetime`, which has years after Christ, months and days only. */
  readonly datetime?: string;
}

const rangeWords: Readonly<Record<Course, { before: string; between: string }>> = {
  once: { before: 'between ', between: ' and ' },
  repeated: { before: 'repeatedly, ', between: ' to ' },
  lasting: { before: '', between: ' to ' },
};

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinalEnds: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** Returns one end of a span in words, without what comes before it. */
export function dateInWords(
  { text, precision }: PartialDate,
  style: DateStyle,
  { withYear = true, withWeekday = true } = {},
): string {
  if (precision === 'century') {
    const number = Number(text.slice(0, 2)) + 1;
    return `${number}${ordinalEnds[ordinals.select(number)] ?? ''} century`;
  }
  if (precision === 'decade') return `${written(text, 'yyyy')}s`;
  if (precision === 'season')
    return [seasonsByMonth.get(text.slice(-2)), withYear && written(text, 'yyyy')].filter(Boolean).join(' ');
  let pattern: string = patterns[style][precision];
  if (!withWeekday) pattern = pattern.replace(/^E+ /, '');
  if (!withYear && precision !== 'year') pattern = pattern.replace(/ yyyy$/, '');
  return written(text, pattern);
}

/** Returns the words before the one end of an open range. */
function openWords({ start, open, course }: DateSpan): string {
  const on = start.precision === 'day' ? 'on' : 'in';
  if (course === 'once') return `${on} or ${open === 'until' ? 'before' : 'after'} `;
  return `${course === 'repeated' ? 'repeatedly ' : ''}${open ?? ''} `;
}

/** Whether two days, both exact, follow each other. */
const areNeighbours = (one: PartialDate, other: PartialDate): boolean =>
  [one, other].every((date) => date.precision === 'day' && !isLoose(date)) &&
  addDays(one.text as Day, 1) === other.text;

/** Returns a span as parts: one for a date or an open range, two for a range, which says a shared year once. */
export function spanParts(span: DateSpan, style: DateStyle = 'medium'): SpanPart[] {
  const { start, end } = span;
  const part = (date: PartialDate, before: string, withYear: boolean): SpanPart => {
    const { text, precision, approximate, uncertain } = date;
    const about = `${uncertain ? 'perhaps ' : ''}${approximate ? 'about ' : ''}`;
    const isHtml = precision !== 'season' && precision !== 'decade' && precision !== 'century' && text >= '0001';
    return {
      before: before + about,
      words: dateInWords(date, style, { withYear, withWeekday: !isLoose(date) && !isRange(span) }),
      ...(isHtml && { datetime: text }),
    };
  };
  if (span.open) return [part(start, openWords(span), true)];
  if (!end) return [part(start, '', true)];
  const sameYear = yearOf(start.text) === yearOf(end.text);
  const isEither = span.course === 'once' && areNeighbours(start, end);
  const { before, between } = isEither ? { before: '', between: ' or ' } : rangeWords[span.course ?? 'lasting'];
  return [part(start, before, !sameYear), part(end, between, true)];
}

/** Returns a span in English words: `Thu 6 Aug 2020`, `about 14 Sep 2020`, `between 28 Aug and 10 Sep 2020`. */
export function spanInWords(span: DateSpan, style: DateStyle = 'medium'): string {
  return spanParts(span, style)
    .map(({ before, words }) => before + words)
    .join('');
}
