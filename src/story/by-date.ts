/** Groups events by date; the background of the story comes last. */
import { monthOf, monthsBetween, patterns, written } from './day.ts';
import { type DateSpan } from './span.ts';
import { dateInWords } from './span-words.ts';
import { capitalised } from './text.ts';
import type { Event } from './model.ts';

/** The events of one date: a day, a range of days, a month or a year; or the background, whatever its dates. */
export interface DateGroup {
  /** Absent for the background. */
  readonly date?: DateSpan;
  /** How many months it is after the previous group in the list: 0 for the same month, or if unknown. */
  readonly monthsLater: number;
  readonly events: readonly Event[];
}

/** Returns the month in which a date starts, in words: `August 2020`; or the season, year, decade or century. */
export const monthTitle = ({ start }: DateSpan): string =>
  start.precision === 'day'
    ? written(monthOf(start.text), patterns.plain.month)
    : capitalised(dateInWords(start, 'plain'));

/** Returns the dates that have events, in the order in which the events come, and then the background, if any. */
export function groupByDate(events: readonly Event[]): DateGroup[] {
  const background = events.filter((event) => event.background);
  const groups = Map.groupBy(
    events.filter((event) => !event.background),
    ({ date: { edtf, course } }) => `${edtf} ${course ?? ''}`,
  );
  let before: DateSpan | undefined;
  const dates = [...groups.values()].map((group): DateGroup => {
    // A group has at least the event that made it.
    const [{ date }] = group as [Event, ...Event[]];
    const isPrecise = ({ start: { precision } }: DateSpan) => precision === 'month' || precision === 'day';
    const precise = before && isPrecise(before) && isPrecise(date);
    const monthsLater = before && precise ? monthsBetween(before.earliest, date.earliest) : 0;
    before = date;
    return { date, monthsLater, events: group };
  });
  return background.length === 0 ? dates : [...dates, { monthsLater: 0, events: background }];
}
