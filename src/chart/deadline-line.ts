/** A deadline as a line from the day it was set to the day it falls. */
import { daysBetween } from '../story/day.ts';
import type { Day } from '../story/day.ts';
import type { Deadline, Event, Timeline } from '../story/model.ts';

/** An event on the line. */
export interface LineMark {
  readonly event: Event;
  /** How far along the line it stands, in percent. */
  readonly at: number;
  /** Whether it sets or concerns the deadline. */
  readonly isAboutDeadline: boolean;
}

/** A deadline's line. */
export interface DeadlineLine {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly marks: readonly LineMark[];
}

/** Returns the line of a deadline, or `undefined` where nothing tells the day on which it starts. */
export function deadlineLine(deadline: Deadline, { events }: Timeline): DeadlineLine | undefined {
  const from = deadline.rule?.from ?? deadline.setBy?.date.earliest;
  const days = from ? daysBetween(from, deadline.due) : 0;
  if (!from || days <= 0) return undefined;
  const marks = events
    .filter(({ date }) => date.earliest >= from && date.earliest <= deadline.due && date.earliest === date.latest)
    .map((event) => ({
      event,
      at: Math.round((daysBetween(from, event.date.earliest) / days) * 1000) / 10,
      isAboutDeadline: deadline.events.includes(event),
    }));
  return { from, to: deadline.due, days, marks };
}
