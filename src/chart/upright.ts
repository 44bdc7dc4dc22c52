/** The picture upright, for narrow pages: key events one below the other, with the clocks that ran beside them. */
import { isBefore, isBy } from '../story/day.ts';
import { partInRow, type LinePart } from '../story/credit-lanes.ts';
import type { Deadline, Event } from '../story/model.ts';

/** What one deadline's clock looks like beside one event. */
export interface ClockCell extends LinePart {
  readonly deadline: Deadline;
}

/** A key event with the clocks beside it, in the order of the deadlines. */
export interface UprightRow {
  readonly event: Event;
  readonly cells: readonly ClockCell[];
  /** The deadlines whose clocks start with it. */
  readonly starts: readonly Deadline[];
}

/**
 * Returns the latest `most` key events with their clocks: each runs from the event that set the deadline, or the
 * first after it became known, to the last event before its day, or to the end where that is still to come.
 */
export function upright(events: readonly Event[], deadlines: readonly Deadline[], most = 30): UprightRow[] {
  const key = events.filter((event) => event.key).slice(-most);
  const clocks = deadlines.flatMap((deadline) => {
    const { setBy, known, due } = deadline;
    const since = setBy?.date.earliest ?? known;
    const setter = key.findIndex(({ id }) => id === setBy?.id);
    const from = setter < 0 ? key.findIndex(({ date }) => isBy(since, date.earliest)) : setter;
    const end = key.findIndex(({ date }) => isBefore(due, date.earliest));
    return from < 0 || from === end ? [] : [{ deadline, from, to: end < 0 ? Infinity : end - 1 }];
  });
  return key.map((event, row) => ({
    event,
    cells: clocks.map(({ deadline, ...clock }) => ({ deadline, ...partInRow(clock, row) })),
    starts: clocks.flatMap(({ deadline, from }) => (from === row ? [deadline] : [])),
  }));
}
