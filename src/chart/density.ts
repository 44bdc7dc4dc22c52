/**
 * The picture of more events than there is room for marks: how many fell into each day, month, year, decade or century,
 * in a lane for each leading side. Across, one unit is one of these; down, it is a pixel.
 */
import {
  addDays,
  addMonths,
  daysBetween,
  decadeOf,
  monthsBetween,
  patterns,
  written,
  yearOf,
  type Day,
} from '../story/day.ts';
import type { Event, Period } from '../story/model.ts';
import { periodsOf } from '../story/periods.ts';
import { counted } from '../story/text.ts';
import { lanesIn } from './lanes.ts';

/** The events of one day, month, year, decade or century. */
export interface DensityBin {
  /** The page of the period that they are in. */
  readonly href: string;
  /** When, and how many: `September 2020: 34 events`. */
  readonly words: string;
  /** Its place from the left, and the outline of its bars, one in each lane. */
  readonly at: number;
  readonly bars: string;
}

/** The picture. */
export interface Density {
  /** What a bar stands for: `month`. */
  readonly unit: string;
  /** Whether it is longer than any period, so that its bar leads to the first of several. */
  readonly isLonger: boolean;
  /** How many of them there are, those without events included. */
  readonly length: number;
  readonly height: number;
  readonly bins: readonly DensityBin[];
  readonly lanes: readonly { readonly name: string; readonly y: number }[];
  /** Names of some of them, and where these begin, in percent. */
  readonly ticks: readonly { readonly x: number; readonly words: string }[];
}

interface Unit {
  readonly name: string;
  /** Which it is in, counted from that of `first`. */
  readonly indexOf: (first: Day, day: Day) => number;
  /** A day in the one with an index. */
  readonly dayAt: (first: Day, index: number) => Day;
  readonly titleOf: (day: Day, style: 'plain' | 'dated') => string;
}

/** A unit of some calendar months. */
function ofMonths(name: string, months: number, titleOf: Unit['titleOf']): Unit {
  const countTo = (day: Day) => Math.floor(monthsBetween('0000-01-01' as Day, day) / months);
  return {
    ...{ name, titleOf },
    indexOf: (first, day) => countTo(day) - countTo(first),
    dayAt: (first, index) => addMonths(first, index * months),
  };
}

const startingYear = (day: Day, years: number): string =>
  written(yearOf(addMonths(day, -12 * (((Number(yearOf(day)) % years) + years) % years))), patterns.plain.year);
const units: readonly Unit[] = [
  { name: 'day', indexOf: daysBetween, dayAt: addDays, titleOf: (day, style) => written(day, patterns[style].day) },
  ofMonths('month', 1, (day, style) => written(day, patterns[style].month)),
  ofMonths('year', 12, (day) => startingYear(day, 1)),
  ofMonths('decade', 120, decadeOf),
  ofMonths('century', 1200, (day) => `100 years from ${startingYear(day, 100)}`),
];

/** More bars than this beside each other are too narrow to be pressed. */
const mostBins = 72;
const mostTicks = 8;
const [axisHeight, nameHeight] = [24, 22];
/** The room of the highest bar: in a lane of several, and in an only one. */
const [barRoom, onlyRoom] = [32, 120];

/** Returns the smallest period that has all of some events, which are in order; if none has, that of the first. */
function periodOfAll(events: readonly Event[], periods: readonly Period[]): Period | undefined {
  const [first, last] = [events[0], events.at(-1)].map((event) => (event ? periodsOf(event, periods) : []));
  return first?.findLast((period) => last?.includes(period)) ?? first?.[0];
}

/**
 * Returns the picture of events, which are in the order of their first days, and of whose periods each has a page.
 * `undefined` without events.
 */
export function densityOf(
  events: readonly Event[],
  groups: readonly string[],
  periods: readonly Period[],
): Density | undefined {
  const [first, last] = [events[0], events.at(-1)].map((event) => event?.date.earliest);
  const lengthIn = ({ indexOf }: Unit) => (first && last ? indexOf(first, last) + 1 : 0);
  const unit = units.find((one) => lengthIn(one) <= mostBins) ?? units.at(-1);
  if (!first || !unit) return undefined;
  const lanes = lanesIn(events, groups);
  const inOthers = events.filter((event) => lanes.laneOf(event) === lanes.names.at(-1)).length;
  // Lanes of actors who did little would show little.
  const { names, laneOf } = groups.length > 0 || inOthers * 2 < events.length ? lanes : lanesIn([], []);
  const bins = [...Map.groupBy(events, ({ date }) => unit.indexOf(first, date.earliest))];
  const counts = bins.map(([at, own]) => ({ at, own, byLane: Map.groupBy(own, laneOf) }));
  const most = Math.max(...counts.flatMap(({ byLane }) => [...byLane.values()].map(({ length }) => length)));
  const shown = names.filter((name) => counts.some(({ byLane }) => byLane.has(name)));
  const length = lengthIn(unit);
  const step = Math.ceil(length / mostTicks);
  const room = shown.length > 1 ? barRoom : onlyRoom;
  const laneHeight = nameHeight + room + 2;
  return {
    ...{ unit: unit.name, isLonger: units.indexOf(unit) > 2, length, height: axisHeight + shown.length * laneHeight },
    bins: counts.map(({ at, own, byLane }) => ({
      at,
      href: periodOfAll(own, periods)?.href ?? own[0]?.href ?? '',
      words: `${unit.titleOf(own[0]?.date.earliest ?? first, 'plain')}: ${counted(own.length, 'event')}`,
      bars: shown
        .map((name, lane) => {
          const size = Math.ceil(((byLane.get(name)?.length ?? 0) / most) * room);
          return size > 0 ? `M${at} ${axisHeight + (lane + 1) * laneHeight}v-${size}h.8v${size}` : '';
        })
        .join(''),
    })),
    lanes: shown.map((name, lane) => ({ name, y: axisHeight + lane * laneHeight })),
    ticks: Array.from({ length: Math.ceil(length / step) }, (_, index) => ({
      x: Math.round(((index * step) / length) * 1000) / 10,
      words: unit.titleOf(unit.dayAt(first, index * step), 'dated'),
    })),
  };
}
