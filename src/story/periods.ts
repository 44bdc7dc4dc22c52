/** Parts a list of events by the month in which they start; the background of the story comes after it. */
import { monthsBetween, spanInWords } from './day.ts';
import type { DateSpan } from './day.ts';
import { backgroundLabel } from './words.ts';
import type { Event } from './model.ts';

/** The events of one month, or of a year where only that is known; or the background, of whatever time. */
export interface Month {
  /** `2020-08`, or `2020`; `Background`. */
  readonly id: string;
  /** `August 2020`, or `2020`. */
  readonly title: string;
  /** How many months after the one before it in the list: 1 for the next month, 0 where that can't be told. */
  readonly monthsLater: number;
  readonly events: readonly Event[];
}

const monthId = ({ start }: DateSpan): string => start.text.slice(0, 7);

/** Returns the month in which a date starts, in words: `August 2020`; or its year, where only that is known. */
export function monthTitle({ start, ...rest }: DateSpan): string {
  const text = monthId({ start, ...rest });
  const precision = text.length > 4 ? 'month' : 'year';
  const month: DateSpan = {
    edtf: text,
    start: { text, precision, approximate: false },
    earliest: rest.earliest,
    latest: rest.latest,
    approximate: false,
  };
  return spanInWords(month, 'plain');
}

/** Returns the months that have events, in the order in which the events come, and then the background, if any. */
export function groupByMonth(events: readonly Event[]): Month[] {
  const background = events.filter((event) => event.background);
  const groups = Map.groupBy(
    events.filter((event) => !event.background),
    ({ date }) => monthId(date),
  );
  let before: DateSpan | undefined;
  const months = [...groups].map(([id, group]) => {
    const [{ date }] = group as [Event, ...Event[]];
    const precise = before && before.start.precision !== 'year' && date.start.precision !== 'year';
    const monthsLater = before && precise ? monthsBetween(before.earliest, date.earliest) : 0;
    before = date;
    return { id, title: monthTitle(date), monthsLater, events: group };
  });
  if (background.length === 0) return months;
  return [...months, { id: backgroundLabel, title: backgroundLabel, monthsLater: 0, events: background }];
}
