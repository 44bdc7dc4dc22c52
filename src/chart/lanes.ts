/** The lanes of the picture: events as marks in rows, key events with their words beside them. */
import { spanInWords } from '../story/day.ts';
import type { Day } from '../story/day.ts';
import type { Actor, Event } from '../story/model.ts';
import { basisLabels } from '../story/words.ts';
import type { ChartOptions } from './chart.ts';

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

/** What places an event across. */
export interface Axis {
  /** The first day that is to scale; what was before stands in the middle of what is `left` of it, in percent. */
  readonly from: Day;
  readonly left: number;
  /** Returns where a day stands, in percent. */
  readonly place: (day: Day) => number;
}

const markSize = 14;
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
export const letterWidth = 7.2;

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
  { place, left, from }: Axis,
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

/** Returns the lanes below `top`, and where the last of them ends, in pixels. */
export function lanesOf({ events, groups, leastWidth }: ChartOptions, axis: Axis, top: number) {
  let y = top;
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
  return { lanes, bottom: y };
}
