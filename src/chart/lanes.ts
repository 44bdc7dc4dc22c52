/** The lanes of the picture: events as marks in rows, each with its words beside it where there is room. */
import { countOf } from '../story/count-of.ts';
import { spanInWords } from '../story/span-words.ts';
import { doerOf, sideOf } from '../story/actor-facts.ts';
import { compareTexts, counted } from '../story/text.ts';
import type { Actor, Event } from '../story/model.ts';
import { cutTo, letterWidth, type Axis } from './axis.ts';

/** A mark for an event. */
export interface ChartMark {
  readonly event: Event;
  /** The words beside it, and on which side they stand: `start` is to its right. */
  readonly label?: { readonly words: string; readonly anchor: 'start' | 'end' };
  /** Across, in percent, and down, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly until?: number;
}

/** Events at one place for which a lane has no room, shown as a number. */
export interface ChartHeap {
  readonly x: number;
  readonly y: number;
  readonly events: readonly Event[];
  readonly words: string;
}

/** The marks of one side or actor, or of all those without a lane of their own. */
export interface ChartLane {
  readonly name: string;
  readonly y: number;
  readonly marks: readonly ChartMark[];
  readonly heaps: readonly ChartHeap[];
}

/** The height of a row, and the width of a mark with the room around it: a finger's target (WCAG 2.2, 2.5.8). */
const markRoom = 24;
/** A lane that would need more rows than this shows numbers in place of marks; only key events get more. */
const mostRows = 8;
/** The width and height of a number's place, in pixels: not all fonts centre words in their row. */
const heapWidth = 44;
const heapRoom = 28;
const lanesShown = 5;
/** The gap above a lane's first row, which holds its name. */
const lanePadding = 4;
/** A lane's name is bold. */
const laneLetterWidth = 8;
/** The gap between the middle of a mark and its words, in pixels. */
export const labelGap = 13;
/** The most letters of an event's words; a key event may have more where there is room. */
const longestLabel = 36;
/** The lane of actors without one of their own and of unnamed people; and the only lane where nobody has one. */
const [others, all] = ['Others', 'Events'];

/** Returns what an event is called in the picture. */
export const wordsOf = ({ brief, title }: Pick<Event, 'brief' | 'title'>): string => brief ?? title;

/** The actors with lanes of their own: those who did or said most. */
function laneActors(events: readonly Event[]): Actor[] {
  return [...countOf(events.flatMap((event) => doerOf(event) ?? []))]
    .toSorted(([a, m], [b, n]) => n - m || compareTexts(a.name, b.name))
    .slice(0, lanesShown)
    .map(([actor]) => actor);
}

/** Converts pixels to a percentage of the width. */
type Across = (pixels: number) => number;

/** What rounding may add to a place, in percent. */
const tolerance = 1e-6;

/** A place for a mark in a row, in percent. */
interface Stretch extends Pick<ChartMark, 'label'> {
  readonly from: number;
  readonly to: number;
}

/** Rows to fill from the top. */
class Rows {
  readonly #rows: Stretch[][] = [];

  get count(): number {
    return this.#rows.length;
  }

  /** Places the first fitting stretch in the uppermost of `most` rows with room for it, and returns both. */
  put(stretches: readonly Stretch[], most = mostRows): { row: number; taken: Stretch } | undefined {
    for (const taken of stretches) {
      const isFree = ({ from, to }: Stretch) => taken.from >= to - tolerance || taken.to <= from + tolerance;
      const rows = Array.from({ length: Math.min(most, this.count + 1) }, (_, index) => this.#rows[index] ?? []);
      const row = rows.findIndex((held) => held.every(isFree));
      if (row < 0) continue;
      (this.#rows[row] ??= []).push(taken);
      return { row, taken };
    }
    return undefined;
  }
}

/** The stretches that a mark may take without words, and with them to its right or left. */
function stretchesOf(x: number, until: number | undefined, across: Across) {
  const bare: Stretch = { from: x - across(markRoom / 2), to: (until ?? x) + across(markRoom / 2) };
  const withWords = (words: string): Stretch[] => {
    const width = across(labelGap + (words.length + 1) * letterWidth);
    // Words to the right of a range go above its line.
    const right = { ...bare, to: Math.max(bare.to, x + width), label: { words, anchor: 'start' as const } };
    const left = { ...bare, from: x - width, label: { words, anchor: 'end' as const } };
    return [...(x + width <= 100 + tolerance ? [right] : []), ...(x - width >= -tolerance ? [left] : [])];
  };
  return { bare, withWords };
}

/** Returns the given events as a number to show at a place. */
export const heapOf = ({ x, y }: Pick<ChartHeap, 'x' | 'y'>, events: readonly Event[]): ChartHeap => ({
  ...{ x, y, events },
  words: `${counted(events.length, 'more event')} about ${events[0] ? spanInWords(events[0].date) : ''}`,
});

function heapsOf(events: readonly Event[], { place }: Axis, y: number, across: Across): ChartHeap[] {
  const width = across(heapWidth);
  const bins = Map.groupBy(events, ({ date }) =>
    Math.min(Math.floor(place(date.earliest) / width), Math.floor(100 / width) - 1),
  );
  return [...bins].map(([bin, heap]) => heapOf({ x: Math.round((bin + 0.5) * width * 10) / 10, y }, heap));
}

function layOutLane(name: string, events: readonly Event[], top: number, axis: Axis, leastWidth: number) {
  const across = (pixels: number) => (pixels / leastWidth) * 100;
  const rows = new Rows();
  rows.put([{ from: 0, to: across((name.length + 1) * laneLetterWidth) }]);
  const marks: ChartMark[] = [];
  const crowdedOut: Event[] = [];
  // Key events are placed first, so that they keep their words.
  for (const event of [...events.filter(({ key }) => key), ...events.filter(({ key }) => !key)]) {
    const { date } = event;
    const x = axis.place(date.earliest);
    const end = axis.place(date.latest);
    const until = end > x ? end : undefined;
    const words = wordsOf(event);
    const { bare, withWords } = stretchesOf(x, until, across);
    // A long title would leave no room for others' words.
    const most = Math.floor(((Math.max(x, 100 - x) / 100) * leastWidth - labelGap) / letterWidth - 1);
    const stretches = event.key
      ? [most, Math.min(most, longestLabel)].flatMap((letters) => withWords(cutTo(letters, words)))
      : [...(words.length <= longestLabel ? withWords(words) : []), bare];
    const found = rows.put(stretches) ?? (event.key ? rows.put(stretches, Infinity) : undefined);
    if (!found) {
      crowdedOut.push(event);
      continue;
    }
    const { label } = found.taken;
    marks.push({
      event,
      x,
      y: top + lanePadding + found.row * markRoom + markRoom / 2,
      ...(label && { label }),
      ...(until !== undefined && { until }),
    });
  }
  const bottom = top + lanePadding + rows.count * markRoom;
  const heaps = heapsOf(crowdedOut, axis, bottom + heapRoom / 2, across);
  const lane: ChartLane = { name, y: top, marks, heaps };
  return { lane, bottom: bottom + (heaps.length > 0 ? heapRoom : 0) + 6 };
}

/** Returns the names of the lanes, in their order, and which of them an event is in. */
export function lanesIn(
  events: readonly Event[],
  groups: readonly string[],
): { names: readonly string[]; laneOf: (event: Event) => string } {
  const own = groups.length > 0 ? groups : laneActors(events).map(({ name }) => name);
  const rest = own.length > 0 ? others : all;
  const laneOf = (event: Event) => {
    const name = groups.length > 0 ? sideOf(event) : doerOf(event)?.name;
    return name !== undefined && own.includes(name) ? name : rest;
  };
  return { names: [...own, rest], laneOf };
}

/** Returns the lanes below `top`, and where the last of them ends, in pixels. */
export function lanesOf(
  events: readonly Event[],
  groups: readonly string[],
  axis: Axis,
  leastWidth: number,
  top: number,
): { lanes: readonly ChartLane[]; bottom: number } {
  let y = top;
  const { names, laneOf } = lanesIn(events, groups);
  const byLane = Map.groupBy(events, laneOf);
  const lanes = names.flatMap((name) => {
    const own = byLane.get(name);
    if (!own) return [];
    const { lane, bottom } = layOutLane(name, own, y, axis, leastWidth);
    y = bottom;
    return [lane];
  });
  return { lanes, bottom: y };
}
