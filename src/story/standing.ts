/** Where the story stands on a day: the latest that mattered, and what runs. */
import { daysBetween } from './day.ts';
import type { Day } from './day.ts';
import type { Deadline, Event, Timeline } from './model.ts';

/** A deadline as it looks from a day. */
export interface Countdown {
  readonly deadline: Deadline;
  /** Negative when the day is past. */
  readonly daysLeft: number;
}

/** Where the story stands on a day. */
export interface Standing {
  readonly asOf: Day;
  /** The latest key events, newest first. */
  readonly latest: readonly Event[];
  /** The deadlines not yet past, soonest first. */
  readonly running: readonly Countdown[];
}

/** Returns deadlines with the days left to each on a day, by due day. */
export function countdowns({ deadlines }: Pick<Timeline, 'deadlines'>, day: Day): Countdown[] {
  return deadlines.map((deadline) => ({ deadline, daysLeft: daysBetween(day, deadline.due) }));
}

/** Returns where the story stands on its last day, with so many of the latest key events. */
export function standing(timeline: Timeline, count: number): Standing {
  const { asOf } = timeline.story;
  const latest = timeline.events.filter(({ key, date }) => key && date.earliest <= asOf).slice(-count);
  return {
    asOf,
    latest: latest.toReversed(),
    running: countdowns(timeline, asOf).filter(({ daysLeft }) => daysLeft >= 0),
  };
}
