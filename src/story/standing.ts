/** Where the story stands on a day: the latest key events, and the clocks that run. */
import { dueBeside, lengthInWords } from './due.ts';
import { daysBetween, isBy, type Day } from './day.ts';
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

/** Returns deadlines, by due day, with the days left to each as of a day. */
export const countdowns = ({ deadlines }: Pick<Timeline, 'deadlines'>, day: Day): Countdown[] =>
  deadlines.map((deadline) => ({ deadline, daysLeft: daysBetween(day, deadline.due) }));

/** Returns the clocks that run on a day, in words that say a unit once: `7 days to 20 Sep`, `60 to 12 Nov`. */
export function clocksInWords(running: readonly Countdown[], day: Day): string[] {
  let unit = '';
  return running.map(({ deadline }) => {
    const words = lengthInWords(deadline, day).split(' ');
    const [number, word = ''] = [words.slice(0, -1).join(' '), words.at(-1)];
    const length = number && (word === unit ? `${number} ` : `${number} ${word} `);
    unit = word;
    return `${length}to ${dueBeside(deadline, day)}`;
  });
}

/** Returns whether a deadline still runs on the evening of a day: nothing that was known by then has ended it. */
export const isOpen = ({ due, endedBy }: Deadline, day: Day): boolean =>
  isBy(day, due) && !(endedBy && isBy(endedBy.event.known, day));

/** How many of the latest key events are listed. */
export const latestKeyEvents = 3;

/** Returns where the story stands on its last day. */
export function standing(timeline: Timeline): Standing {
  const { asOf } = timeline.story;
  const latest = timeline.events.filter(({ key, date }) => key && isBy(date.earliest, asOf)).slice(-latestKeyEvents);
  return {
    asOf,
    latest: latest.toReversed(),
    running: countdowns(timeline, asOf).filter(({ deadline }) => isOpen(deadline, asOf)),
  };
}
