/**
 * The story in one picture, as numbers: deadlines as bars, events as marks in lanes by
 * who did or said them. Places across are percentages, so that the picture is as wide as its page;
 * places down are pixels. What must not collide is laid out for the least width.
 */
import { addDays, dayInWords, daysBetween, spanInWords, tickDays } from '../story/day.ts';
import type { Day } from '../story/day.ts';
import { basisLabels } from '../story/words.ts';
import type { Actor, Deadline, Event } from '../story/model.ts';

/** What a chart is drawn of, and for how little room. */
export interface ChartOptions {
  /** The events to draw, in the order of the timeline. */
  readonly events: readonly Event[];
  /** The deadlines to draw. */
  readonly deadlines: readonly Deadline[];
  /** The day from which the story is looked at. */
  readonly day: Day;
  /** The least width in pixels at which the chart will be shown. */
  readonly leastWidth: number;
}

/** A mark for an event. */
export interface ChartMark {
  readonly event: Event;
  /** Across, in percent, and down, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Where a range ends, in percent. */
  readonly until?: number;
  /** What it is, for those who cannot see where and how it stands: its date, its title, and how it is known. */
  readonly words: string;
}

/** The marks of one actor, or of all that have no lane. */
export interface ChartLane {
  readonly name: string;
  readonly y: number;
  readonly marks: readonly ChartMark[];
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

const markSize = 14;
const axisHeight = 24;
const barHeight = 30;
const laneLabel = 20;
const lanesShown = 5;
/** What a letter of a label takes at most, on average, in pixels. */
const letterWidth = 7.2;
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

/** Who did or said it: the actor named first, unless somebody unnamed spoke. */
const doerOf = ({ actors, speaker }: Event): Actor | undefined => (speaker ? undefined : actors[0]);

/** The actors with lanes of their own: those who did or said most. */
function laneActors(events: readonly Event[]): Actor[] {
  const counts = new Map<Actor, number>();
  for (const actor of events.flatMap((event) => doerOf(event) ?? [])) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a.name < b.name ? -1 : 1))
    .slice(0, lanesShown)
    .map(([actor]) => actor);
}

function layOutLane(
  name: string,
  events: readonly Event[],
  top: number,
  { place, left, from }: ReturnType<typeof axisOf>,
  leastWidth: number,
): { lane: ChartLane; height: number } {
  const apart = (markSize / leastWidth) * 100;
  const rowEnds: number[] = [];
  const marks = events.map((event): ChartMark => {
    const { date, title, basis } = event;
    const x = date.earliest < from ? left / 2 : place(date.earliest);
    const until =
      date.earliest >= from && date.latest !== date.earliest ? Math.min(place(date.latest), 100) : undefined;
    const free = rowEnds.findIndex((end) => x - end >= apart);
    const row = free < 0 ? rowEnds.length : free;
    rowEnds[row] = until ?? x;
    const y = top + laneLabel + row * markSize + markSize / 2;
    const words = `${spanInWords(date)}: ${title} (${basisLabels[basis].toLowerCase()})`;
    return { event, x, y, ...(until !== undefined && { until }), words };
  });
  return { lane: { name, y: top, marks }, height: laneLabel + rowEnds.length * markSize + 10 };
}

/** Returns the picture of some events and deadlines, laid out so that nothing collides from the least width up. */
export function chart(options: ChartOptions): Chart {
  const { events, deadlines, leastWidth } = options;
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
  let y = axisHeight + bars.length * barHeight + 8;
  const actors = laneActors(events);
  const laneOf = (event: Event) => actors.find((actor) => actor === doerOf(event));
  const lanes = [...actors, undefined].flatMap((actor) => {
    const own = events.filter((event) => laneOf(event) === actor);
    if (own.length === 0) return [];
    const { lane, height } = layOutLane(actor?.name ?? 'Others', own, y, axis, leastWidth);
    y += height;
    return [lane];
  });
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
    height: y,
    ticks,
    bars,
    lanes,
    hasEarlier,
    today: place(asOf),
  };
}
