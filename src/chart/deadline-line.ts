/** A deadline as a line from the day it was set to the day it falls. */
import { daysBetween, isBy, type Day } from '../story/day.ts';
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

/** Returns what the dots of a line are, in a sentence. */
export function dotsInWords({ marks }: DeadlineLine): string {
  const estimated = marks.filter(({ event }) => event.dating === 'inferred').length;
  const large = marks.filter(({ isAboutDeadline }) => isAboutDeadline).length;
  const when = `dated to a single day in that time${estimated > 0 ? ` (${estimated} by our estimate)` : ''}`;
  if (marks.length === 0) return `No event is ${when}.`;
  if (marks.length === 1)
    return `The dot is the one event ${when}${large > 0 ? ', which sets or relates to this deadline' : ''}.`;
  const largeOnes =
    ['none sets or relates', 'the large one sets or relates'][large] ?? `the ${large} large ones set or relate`;
  return `Each dot is one of the ${marks.length} events ${when}; ${largeOnes} to this deadline.`;
}

/** Returns the line of a deadline, or `undefined` where nothing tells the day on which it starts. */
export function deadlineLine(deadline: Deadline, { events }: Timeline): DeadlineLine | undefined {
  const from = deadline.rule?.from ?? deadline.setBy?.date.earliest;
  const days = from ? daysBetween(from, deadline.due) : 0;
  if (!from || days <= 0) return undefined;
  const marks = events
    .filter(
      ({ date }) => isBy(from, date.earliest) && isBy(date.earliest, deadline.due) && date.earliest === date.latest,
    )
    .map((event) => ({
      event,
      at: Math.round((daysBetween(from, event.date.earliest) / days) * 1000) / 10,
      isAboutDeadline: deadline.events.includes(event),
    }));
  return { from, to: deadline.due, days, marks };
}
