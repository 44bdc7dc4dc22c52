/** The axis of the picture: maps days to horizontal positions, with more room for the busiest days. */
import {
  addDays,
  compareDays,
  daysBetween,
  isBefore,
  isBy,
  monthOf,
  tickDays,
  yearOf,
  type Day,
} from '../story/day.ts';
import { parseSpan } from '../story/span.ts';
import { spanInWords } from '../story/span-words.ts';

/** A day on the axis. */
export interface ChartTick {
  /** In percent of the width. */
  readonly x: number;
  readonly words: string;
  /** Which part of the words is at `x`: near the edges they must not stick out. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A run of days on which more events fell than on others. */
export interface CrowdedDays {
  readonly from: Day;
  readonly to: Day;
  readonly count: number;
}

/** Where days stand. */
export interface Axis {
  /** Returns the middle of a day, in percent; for a day beyond the first or last, that of the first or last. */
  readonly place: (day: Day) => number;
  readonly from: Day;
  readonly to: Day;
  /** The days that have half of the width, if any. */
  readonly crowded?: CrowdedDays;
  /** Where the part with more room begins and ends, in percent, if there is one. */
  readonly wide?: { readonly from: number; readonly to: number };
  readonly ticks: readonly ChartTick[];
}

/** The greatest average width of a letter in the picture, in pixels. */
export const letterWidth = 7.2;
/** Returns words, cut to a number of letters if they are longer. */
export const cutTo = (most: number, words: string): string =>
  words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
/** The margin between the days and either edge, in percent. */
const margin = 1.5;
const leastCrowd = 4;
/** Half of the width is for the crowded days. */
const crowdedShare = 0.5;

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * Returns the busiest run of days if its share of the events exceeds its share of the time by at least 0.3, otherwise
 * `undefined`. `days` has one day for each event; the time ends on `last`.
 */
function crowdedDays(days: readonly Day[], last: Day): CrowdedDays | undefined {
  const sorted = days.toSorted(compareDays);
  const [first] = sorted;
  if (!first) return undefined;
  const span = daysBetween(first, last) + 1;
  let [start, least] = [0, Infinity];
  let best = { gain: 0, from: 0, to: 0 };
  sorted.forEach((day, index) => {
    const offset = daysBetween(first, day);
    const before = index / sorted.length - offset / span;
    if (day !== sorted[index - 1] && before < least) [start, least] = [index, before];
    const gain = (index + 1) / sorted.length - (offset + 1) / span - least;
    if (gain > best.gain) best = { gain, from: start, to: index };
  });
  const [from, to] = [sorted[best.from], sorted[best.to]];
  const count = best.to - best.from + 1;
  return from && to && count >= leastCrowd && best.gain >= 0.3 ? { from, to, count } : undefined;
}

interface Part {
  readonly from: Day;
  readonly days: number;
  readonly x: number;
  readonly width: number;
}

function partsOf(from: Day, to: Day, crowded: CrowdedDays | undefined): Part[] {
  const all = daysBetween(from, to) + 1;
  const room = 100 - 2 * margin;
  const inside = crowded ? daysBetween(crowded.from, crowded.to) + 1 : 0;
  const stretches = crowded && inside / all < crowdedShare ? crowded : undefined;
  if (!stretches) return [{ from, days: all, x: margin, width: room }];
  const starts = [from, stretches.from, addDays(stretches.to, 1), addDays(to, 1)];
  let x = margin;
  return [0, 1, 2].flatMap((index): Part[] => {
    const [start, end] = [starts[index], starts[index + 1]];
    const days = start && end ? daysBetween(start, end) : 0;
    if (!start || days === 0) return [];
    const width = index === 1 ? room * crowdedShare : (room * (1 - crowdedShare) * days) / (all - inside);
    x += width;
    return [{ from: start, days, x: x - width, width }];
  });
}

/** The words for a tick: a year, a month or a day, with its year where that differs from the previous tick's. */
function tickWords(day: Day, unit: 'year' | 'month' | 'day', withYear: boolean): string {
  const span = parseSpan({ year: yearOf(day), month: monthOf(day), day }[unit]);
  return span ? spanInWords(span, withYear ? 'dated' : 'short') : day;
}

/** Returns the round dates within a part: years, months or days, whichever fit. */
function ticksOf({ from, days, width }: Part, leastWidth: number) {
  const count = Math.floor(((width / 100) * leastWidth) / 75);
  const found = count < 1 ? [] : tickDays(from, addDays(from, days - 1), count);
  const unitOf = (): 'year' | 'month' | 'day' => {
    if (days < 60) return 'day';
    if (found.every((day) => day.endsWith('-01-01'))) return 'year';
    return found.every((day) => day.endsWith('-01')) ? 'month' : 'day';
  };
  const unit = unitOf();
  return found.map((day) => ({ day, unit }));
}

/** Returns the axis for events on `days`, one for each. At `leastWidth` pixels or more, no two ticks touch. */
export function axisOf(days: readonly Day[], from: Day, to: Day, leastWidth: number): Axis {
  const crowded = crowdedDays(days, to);
  const parts = partsOf(from, to, crowded);
  const place = (day: Day): number => {
    const held = isBefore(day, from) ? from : isBefore(to, day) ? to : day;
    const part = parts.findLast((one) => isBy(one.from, held));
    return part ? round(part.x + ((daysBetween(part.from, held) + 0.5) / part.days) * part.width) : margin;
  };
  const wide = crowded && parts.find((part) => part.from === crowded.from);
  const ticks: ChartTick[] = [];
  let [taken, year] = [-Infinity, yearOf(from) === yearOf(to) ? yearOf(from) : ''];
  for (const { day, unit } of parts.flatMap((part) => ticksOf(part, leastWidth))) {
    const words = tickWords(day, unit, yearOf(day) !== year);
    const x = place(day);
    const width = ((words.length * letterWidth) / leastWidth) * 100;
    const anchor = x < width / 2 ? 'start' : x > 100 - width / 2 ? 'end' : 'middle';
    const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
    if (left < taken) continue;
    ticks.push({ x, words, anchor });
    [taken, year] = [left + width + (letterWidth / leastWidth) * 100, yearOf(day)];
  }
  return {
    place,
    from,
    to,
    ...(crowded && parts.length > 1 && { crowded }),
    ...(wide && parts.length > 1 && { wide: { from: round(wide.x), to: round(wide.x + wide.width) } }),
    ticks,
  };
}
