/**
 * The story in one picture, as numbers: deadlines as bars, events as marks in lanes by
 * the side of whoever did or said them. Places across are percentages, so that the picture is as wide as its page;
 * places down are pixels. What must not collide is laid out for the least width.
 */
import { addDays, dayInWords, daysBetween, tickDays } from '../story/day.ts';
import type { Day } from '../story/day.ts';
import type { Deadline, Event } from '../story/model.ts';
import { lanesOf, letterWidth } from './lanes.ts';
import type { ChartLane } from './lanes.ts';

/** What a chart is drawn of, and for how little room. */
export interface ChartOptions {
  /** The events to draw, in the order of the timeline. */
  readonly events: readonly Event[];
  /** The deadlines to draw. */
  readonly deadlines: readonly Deadline[];
  /** The sides of the story, each a lane; where there are none, those who did or said most have lanes. */
  readonly groups: readonly string[];
  /** The day from which the story is looked at. */
  readonly day: Day;
  /** The least width in pixels at which the chart will be shown. */
  readonly leastWidth: number;
}

/** A bar for a deadline. */
export interface ChartBar {
  readonly deadline: Deadline;
  readonly y: number;
  /** Where it starts and ends, in percent. */
  readonly x: number;
  readonly end: number;
  /** Whether its day lies beyond the right edge. */
  readonly beyond: boolean;
  /** Its name and day, and from which end of the bar they are written. */
  readonly words: string;
  readonly anchor: 'start' | 'end';
}

/** A day on the axis. */
export interface ChartTick {
  readonly x: number;
  readonly words: string;
  /** Which part of the words stands at `x`: near the edges they may not stick out. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The picture. */
export interface Chart {
  readonly height: number;
  readonly ticks: readonly ChartTick[];
  readonly bars: readonly ChartBar[];
  readonly lanes: readonly ChartLane[];
  /** The events of long before, which stand left of the axis's break. */
  readonly hasEarlier: boolean;
  /** The day from which the story is looked at, in percent. */
  readonly today: number;
}

const axisHeight = 24;
const barHeight = 30;
/** Events longer ago than this, before the story's last day, are put left of a break. */
const longAgo = 365;

const round = (value: number): number => Math.round(value * 10) / 10;

/** The axis: the story's last year at most, and a little of what is to come. */
function axisOf({ events, deadlines, day: asOf }: ChartOptions) {
  const recent = events.map(({ date }) => date.earliest).filter((day) => daysBetween(day, asOf) <= longAgo);
  const from = recent[0] ?? asOf;
  const span = Math.max(daysBetween(from, asOf), 7);
  const soon = deadlines.map(({ due }) => due).filter((due) => daysBetween(asOf, due) <= span / 4);
  const last = [...soon, asOf].reduce((a, b) => (a > b ? a : b));
  const hasEarlier = recent.length < events.length;
  const left = hasEarlier ? 8 : 2;
  const days = daysBetween(from, last) + 1;
  const place = (day: Day): number => round(left + (daysBetween(from, day) / days) * (98 - left));
  return { from, last, place, left, hasEarlier, asOf };
}

/** Returns the picture of some events and deadlines, laid out so that nothing collides from the least width up. */
export function chart(options: ChartOptions): Chart {
  const { deadlines, leastWidth } = options;
  const axis = axisOf(options);
  const { from, last, place, hasEarlier, asOf } = axis;
  const bars = deadlines.map((deadline, index): ChartBar => {
    const start = deadline.setBy?.date.earliest ?? deadline.known;
    const beyond = deadline.due > last;
    const words = `${deadline.title}, ${dayInWords(deadline.due, 'short')}${beyond ? ' →' : ''}`;
    const x = start < from ? 0 : place(start);
    const fits = (x / 100) * leastWidth + words.length * letterWidth <= leastWidth;
    return {
      deadline,
      y: axisHeight + index * barHeight,
      x,
      end: beyond ? 100 : place(deadline.due),
      beyond,
      words,
      anchor: fits ? 'start' : 'end',
    };
  });
  const { lanes, bottom } = lanesOf(options, axis, axisHeight + bars.length * barHeight + 8);
  const tickWidth = 60;
  // The word for what was earlier stands where the first tick might.
  const firstTick = hasEarlier ? (1.6 * tickWidth * 100) / leastWidth : 0;
  const ticks = tickDays(from, addDays(last, 1), Math.floor(leastWidth / tickWidth / 1.5))
    .map((day): ChartTick => {
      const x = place(day);
      const edge = (tickWidth / 2 / leastWidth) * 100;
      return { x, words: dayInWords(day, 'short'), anchor: x < edge ? 'start' : x > 100 - edge ? 'end' : 'middle' };
    })
    .filter(({ x }) => x >= firstTick && x <= 100);
  return {
    height: bottom,
    ticks,
    bars,
    lanes,
    hasEarlier,
    today: place(asOf),
  };
}
