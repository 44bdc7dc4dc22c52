/**
 * The clocks beside the list: each a bar in its own lane, from the entry that sets the deadline, or the first after it
 * became known, to the entry that ends it, or the last before its day.
 */
import { dueBeside, lengthInWords } from '../story/due.ts';
import { isBefore, isBy, type Day } from '../story/day.ts';
import { isAttributable } from '../story/known.ts';
import { spanInWords } from '../story/span-words.ts';
import type { Deadline, Event } from '../story/model.ts';
import { clockEndLabels } from '../story/words.ts';

/** A clock beside a list. */
export interface Clock {
  readonly deadline: Deadline;
  /** Counted from 1; a lane is free again after a clock's last entry. */
  readonly lane: number;
  /** The places of its first and last entries in the list. */
  readonly from: number;
  readonly to: number;
  /** Whether it begins there, and has not run before. */
  readonly begins: boolean;
  /** What became of it, where it ends before the list does. */
  readonly end?: string;
}

/** What is seen of a clock beside one entry, or beside the heading above one. */
export interface ClockPart {
  readonly lane: number;
  readonly starts: boolean;
  readonly ends: boolean;
  /** Whether neither a document nor a named person gives the deadline: it is then drawn differently. */
  readonly isUnsupported: boolean;
}

/** More lanes than this leave too little room for words on a phone; further clocks are given in words only. */
export const mostLanes = 6;

/** Returns the clocks beside events, which are in the order of their first days, as of the story's last day. */
export function clocksBeside(events: readonly Event[], deadlines: readonly Deadline[], asOf: Day): Clock[] {
  const clocks = deadlines.flatMap((deadline): Omit<Clock, 'lane'>[] => {
    const { setBy, endedBy, known, due } = deadline;
    const since = setBy?.date.earliest ?? known;
    const setter = events.findIndex((event) => event === setBy);
    const from = setter < 0 ? events.findIndex(({ date }) => isBy(since, date.earliest)) : setter;
    const ender = events.findIndex((event) => event === endedBy?.event);
    const isOver = endedBy !== undefined || isBefore(due, asOf);
    const last = events.findLastIndex(({ date }) => isBy(date.earliest, endedBy?.event.date.earliest ?? due));
    const to = ender < 0 ? (isOver ? last : events.length - 1) : ender;
    // In a list of part of the story, what begins or ends it may be missing, and the nearest entry be of another day.
    const elsewhere = endedBy && ender < 0 ? ` (${spanInWords(endedBy.event.date, 'dated')})` : '';
    const end = isOver ? clockEndLabels[endedBy?.role ?? 'runsOut'] + elsewhere : undefined;
    const begins = setter >= 0 || (!setBy && events[from]?.date.earliest === since);
    return from < 0 || to < from ? [] : [{ ...{ deadline, from, to, begins }, ...(end && { end }) }];
  });
  const free: number[] = [];
  return clocks
    .toSorted((a, b) => a.from - b.from)
    .map((clock) => {
      const open = free.findIndex((after) => after < clock.from);
      const lane = open < 0 ? free.length : open;
      free[lane] = clock.to;
      return { ...clock, lane: lane + 1 };
    });
}

/** Returns how many lanes clocks take, as far as they are drawn. */
export const lanesOf = (clocks: readonly Clock[]): number =>
  Math.min(mostLanes, Math.max(0, ...clocks.map(({ lane }) => lane)));

/** Returns the clocks that have begun before an entry and are not over by it. */
export const runningInto = (clocks: readonly Clock[], entry: number): Clock[] =>
  clocks.filter(({ from, to }) => from < entry && entry <= to);

const partOf = ({ lane, deadline }: Clock, starts: boolean, ends: boolean): ClockPart => ({
  ...{ lane, starts, ends, isUnsupported: !isAttributable(deadline.basis) },
});
const drawn = ({ lane }: ClockPart): boolean => lane <= mostLanes;

/** Returns the visible parts of the clocks beside an entry. */
export const partsBeside = (clocks: readonly Clock[], entry: number): ClockPart[] =>
  clocks
    .filter(({ from, to }) => from <= entry && entry <= to)
    .map((clock) => partOf(clock, clock.from === entry && clock.begins, clock.to === entry && clock.end !== undefined))
    .filter(drawn);

/** Returns the visible parts of the clocks beside a heading above an entry. */
export const partsAbove = (clocks: readonly Clock[], entry: number): ClockPart[] =>
  runningInto(clocks, entry)
    .map((clock) => partOf(clock, false, false))
    .filter(drawn);

/** Returns what begins or ends between two entries, in words, as of the day of their heading. */
export function turnsInWords(
  clocks: readonly Clock[],
  first: number,
  last: number,
  day: Day,
): { readonly words: string; readonly deadline: Deadline }[] {
  const isHere = (entry: number) => entry >= first && entry <= last;
  const beginning = ({ setBy }: Deadline) => (setBy ? 'deadline set: ' : 'deadline reported: ');
  return clocks.flatMap(({ deadline, from, to, begins, end }) => {
    const ends = end !== undefined && isHere(to);
    if (!isHere(from) && !ends) return [];
    const due = dueBeside(deadline, day);
    const length = lengthInWords(deadline, day);
    const runs = isAttributable(deadline.basis)
      ? `${begins ? beginning(deadline) : ''}${length && `${length} `}to ${due}`
      : `unconfirmed deadline${begins ? '' : ', reported before'}: ${due}`;
    const turns = [...(isHere(from) ? [runs] : []), ...(ends ? [`the deadline of ${due} ${end}`] : [])];
    return turns.map((words) => ({ words, deadline }));
  });
}
