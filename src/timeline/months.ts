/** Parts a list of events by the month in which they start. */
import { monthInWords, monthsBetween } from './day.ts';
import type { Event } from './model.ts';

/** The events of one month. */
export interface Month {
  /** `2020-08`. */
  readonly id: string;
  /** `August 2020`. */
  readonly title: string;
  /** How many months after the one before it in the list: 1 for the next month, 0 for the first of all. */
  readonly monthsLater: number;
  readonly events: readonly Event[];
}

/** Returns the months that have events, in the order in which the events come. */
export function groupByMonth(events: readonly Event[]): Month[] {
  const groups = Map.groupBy(events, ({ date }) => date.earliest.slice(0, 7));
  let before: Event | undefined;
  return [...groups].map(([id, group]) => {
    const [first] = group as [Event, ...Event[]];
    const monthsLater = before ? monthsBetween(before.date.earliest, first.date.earliest) : 0;
    before = first;
    return { id, title: monthInWords(first.date.earliest), monthsLater, events: group };
  });
}
