/**
 * The story in one picture, as numbers: deadlines as bars, events as marks in lanes by
 * the side of whoever did or said them. Places across are percentages, so that the picture is as wide as its page;
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
  /** The sides of the story, each a lane; where there are none, those who did or said most have lanes. */
  readonly groups: readonly string[];
  /** The day from which the story is looked at. */
  readonly day: Day;
  /** The least width in pixels at which the chart will be shown. */
  readonly leastWidth: number;
}

/** A mark for an event. */
export interface ChartMark {
  readonly event: Event;
  /** What stands beside it, and on which side of it: `start` is right of it. */
  readonly label?: { readonly words: string; readonly anchor: 'start' | 'end' };
  /** Across, in percent, and down, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Where a range ends, in percent. */
  readonly until?: number;
  /** What it is, for those who cannot see where and how it stands: its date, its title, and how it is known. */
  readonly words: string;
}

/** The marks of one side or actor, or of all that have no lane. */
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
/** From this width on, key events have their words beside them, in rows of this height. */
const labelsFrom = 600;
const labelledRow = 19;
/** Between a mark and its words, in pixels. */
export const labelGap = 6;
/** The lane of those who have none of their own, and of unnamed people. */
const others = 'Others';
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

/** Where the label of a mark stands: right of it, over the line of a range; left of it where it would run over the edge. */
function labelOf(words: string, x: number, across: (pixels: number) => number) {
  const width = across(markSize / 2 + labelGap + words.length * letterWidth);
  const fitsRight = x + width <= 100;
  if (!fitsRight && x - width < 0) return undefined;
  return fitsRight
    ? ({ words, anchor: 'start', from: x, to: x + width } as const)
    : ({ words, anchor: 'end', from: x - width, to: x } as const);
}

function layOutLane(
  name: string,
  events: readonly Event[],
  top: number,
  { place, left, from }: ReturnType<typeof axisOf>,
  leastWidth: number,
): { lane: ChartLane; height: number } {
  const across = (pixels: number) => (pixels / leastWidth) * 100;
  const hasLabels = leastWidth >= labelsFrom;
  const rowHeight = hasLabels ? labelledRow : markSize;
  const rows: { from: number; to: number }[][] = [];
  const marks = events.map((event): ChartMark => {
    const { date, title, basis } = event;
    const x = date.earliest < from ? left / 2 : place(date.earliest);
    const until =
      date.earliest >= from && date.latest !== date.earliest ? Math.min(place(date.latest), 100) : undefined;
    const mark = { from: x - across(markSize) / 2, to: (until ?? x) + across(markSize) / 2 };
    const label = hasLabels && event.key ? labelOf(event.brief ?? title, x, across) : undefined;
    // Labels stand clear of each other and of the next mark.
    const gap = across(label ? letterWidth : 0);
    const taken = {
      from: Math.min(mark.from, label?.from ?? 100) - gap,
      to: Math.max(mark.to, label?.to ?? 0) + gap,
    };
    const isFree = (row: { from: number; to: number }[]) =>
      row.every(({ from: start, to: end }) => taken.from >= end - 1e-6 || taken.to <= start + 1e-6);
    const free = rows.findIndex(isFree);
    const row = free < 0 ? rows.length : free;
    (rows[row] ??= []).push(taken);
    const y = top + laneLabel + row * rowHeight + rowHeight / 2;
    const words = `${spanInWords(date)}: ${title} (${basisLabels[basis].toLowerCase()})`;
    return {
      ...{ event, x, y, words },
      ...(label && { label: { words: label.words, anchor: label.anchor } }),
      ...(until !== undefined && { until }),
    };
  });
  return { lane: { name, y: top, marks }, height: laneLabel + rows.length * rowHeight + 10 };
}

/** Of fewer events than this, the list says as much as a picture. */
export const leastEvents = 8;

/** The title of the picture where it shows nothing in particular. */
const plainTitle = 'The story in one picture';

/**
 * Returns what the picture shows, as a heading: in how few days at the end half of the events or more fell,
 * where those are less than half of all days.
 */
export function pictureTitle(events: readonly Event[], asOf: Day): string {
  const days = events.filter(({ background }) => !background).map(({ date }) => date.earliest);
  const [first, middle] = [days[0], days[Math.floor(days.length / 2)]];
  if (!first || !middle || days.length < leastEvents) return plainTitle;
  const window = daysBetween(middle, asOf) + 1;
  if (window < 2 || window > 60 || window * 2 > daysBetween(first, asOf)) return plainTitle;
  const count = days.filter((day) => day >= middle).length;
  return `${count} of ${days.length} events fell in the last ${window} days`;
}

/** Returns the picture of some events and deadlines, laid out so that nothing collides from the least width up. */
export function chart(options: ChartOptions): Chart {
  const { events, deadlines, groups, leastWidth } = options;
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
  const names = groups.length > 0 ? groups : laneActors(events).map(({ name }) => name);
  const laneOf = (event: Event) => {
    const doer = doerOf(event);
    const name = groups.length > 0 ? doer?.group : doer?.name;
    return name !== undefined && names.includes(name) ? name : others;
  };
  const byLane = Map.groupBy(events, laneOf);
  const lanes = [...names, others].flatMap((name) => {
    const own = byLane.get(name);
    if (!own) return [];
    const { lane, height } = layOutLane(name, own, y, axis, leastWidth);
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
