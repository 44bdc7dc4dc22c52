/** When a deadline falls, and how long it is until then, in English words. */
import {
  daysBetween,
  durationInWords,
  isBefore,
  monthsBetween,
  monthsInWords,
  yearOf,
  type DateStyle,
  type Day,
} from './day.ts';
import type { Deadline } from './model.ts';
import type { DateSpan } from './span.ts';
import { spanInWords } from './span-words.ts';

/** When a deadline falls. */
export type Due = Pick<Deadline, 'due' | 'within'>;

/** Returns when a deadline falls as a span: a day, or the month or year within which it must be met. */
export const dueSpan = ({ due, within }: Due): DateSpan =>
  within ?? {
    ...{ edtf: due, earliest: due, latest: due, approximate: false },
    start: { text: due, precision: 'day', approximate: false, uncertain: false },
  };

/** Returns when a deadline falls in words: `12 Nov 2004`, `Nov 2004`. */
export const dueInWords = (deadline: Due, style: DateStyle = 'dated'): string => spanInWords(dueSpan(deadline), style);

/** Returns when a deadline falls as written beside a day: `12 Nov`, or with the year if that is another. */
export const dueBeside = (deadline: Due, day: Day): string =>
  dueInWords(deadline, yearOf(deadline.due) === yearOf(day) ? 'short' : 'dated');

/**
 * Returns, in words, how long it is from a day to a deadline, or since: `6 days`, `14 months`; in months, and years if it
 * is long, to the end of a month or a year; nothing where that is the day, month or year itself.
 */
export function lengthInWords({ due, within }: Due, day: Day): string {
  if (!within) return due === day ? '' : durationInWords(Math.abs(daysBetween(day, due)));
  const isSame = within.start.precision === 'year' && yearOf(due) === yearOf(day);
  const months = Math.abs(monthsBetween(day, due));
  return isSame || months === 0 ? '' : monthsInWords(months);
}

/** Returns, in words, how much time is left on a day: `6 days left`, `that day`, `that month`, `14 months ago`. */
export function leftInWords(deadline: Due, day: Day): string {
  const length = lengthInWords(deadline, day);
  if (length) return `${length} ${isBefore(deadline.due, day) ? 'ago' : 'left'}`;
  return deadline.within ? `that ${deadline.within.start.precision}` : 'that day';
}
