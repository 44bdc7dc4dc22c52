/**
 * The story in one picture: deadlines as bars, events as marks in lanes. Horizontal places are percentages, vertical
 * ones pixels; nothing collides at the least width.
 */
import { dueBeside } from '../story/due.ts';
import { daysBetween, isBefore, type Day } from '../story/day.ts';
import type { AsOf } from '../story/as-of.ts';
import type { Deadline, Event, Timeline } from '../story/model.ts';
import { axisOf, cutTo, letterWidth, type Axis } from './axis.ts';
import { heapOf, lanesOf, wordsOf, type ChartLane, type ChartMark } from './lanes.ts';
import { leastEvents } from './picture-title.ts';

/** The data for a chart, and the least room it must fit into. */
export interface ChartOptions {
  readonly events: readonly Event[];
  readonly deadlines: readonly Deadline[];
  /** The sides of the story, each a lane; if there are none, the actors who did or said most have lanes. */
  readonly groups: readonly string[];
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
  readonly beyond: boolean;
  /** Its name and day, and the place at which they start or end. */
  readonly words: string;
  readonly wordsAt: number;
  readonly anchor: 'start' | 'end';
}

/** The picture. */
export interface Chart {
  readonly height: number;
  readonly axis: Axis;
  readonly bars: readonly ChartBar[];
  readonly lanes: readonly ChartLane[];
  /** Whether only key events have marks. */
  readonly isShort: boolean;
  /** The position of the day from which the story is seen, in percent. */
  readonly dayX: number;
}

const axisHeight = 24;
const barHeight = 23;

/** The name of a deadline with its day, cut if it is wider than the picture. */
function barWords({ title, ...deadline }: Deadline, day: Day, leastWidth: number): string {
  const end = `, ${dueBeside(deadline, day)}`;
  return cutTo(Math.floor(leastWidth / letterWidth) - end.length, title) + end;
}

/** Returns the picture of some events and deadlines. Only key events have marks, unless too few events are key. */
export function chart({ events, deadlines, groups, day, leastWidth }: ChartOptions): Chart {
  const days = events.filter(({ planned }) => !planned).map(({ date }) => date.earliest);
  const coming = events.filter(({ planned }) => planned).map(({ date }) => date.latest);
  const from = days.reduce((a, b) => (isBefore(a, b) ? a : b), day);
  // Leave a little room for what is to come.
  const span = Math.max(daysBetween(from, day), 7);
  const soon = deadlines.map(({ due }) => due).filter((due) => daysBetween(day, due) <= span / 4);
  const axis = axisOf(
    days,
    from,
    [...soon, ...coming, day].reduce((a, b) => (isBefore(b, a) ? a : b)),
    leastWidth,
  );
  const bars = deadlines.map((deadline, index): ChartBar => {
    const start = deadline.setBy?.date.earliest ?? deadline.known;
    const beyond = isBefore(axis.to, deadline.due);
    const words = barWords(deadline, day, leastWidth);
    const x = isBefore(start, from) ? 0 : axis.place(start);
    const end = beyond ? 100 : axis.place(deadline.due);
    const width = ((words.length * letterWidth) / leastWidth) * 100;
    const anchor = x + width <= 100 ? 'start' : 'end';
    const wordsAt = anchor === 'start' ? x : width <= end ? end : 100;
    return { deadline, y: axisHeight + index * barHeight, x, end, beyond, words, anchor, wordsAt };
  });
  const keys = events.filter(({ key }) => key);
  const isShort = keys.length >= leastEvents && keys.length < events.length;
  const top = axisHeight + bars.length * barHeight + 12;
  const { lanes, bottom } = lanesOf(isShort ? keys : events, groups, axis, leastWidth, top);
  return { height: bottom, axis, bars, lanes, isShort, dayX: axis.place(day) };
}

/** Returns the picture of a whole story as it stands, without its background, at the least width drawn. */
export function storyChart({ story, events, deadlines }: Timeline): Chart {
  const drawn = events.filter(({ background }) => !background);
  return chart({ events: drawn, deadlines, groups: story.groups, day: story.asOf, leastWidth: 620 });
}

/** Returns a mark as it was known on a day: it ends there, with the headline of that time, cut to the room there is. */
function markAsOf({ until, label, ...mark }: ChartMark, event: Event, dayX: number): ChartMark {
  const isSame = wordsOf(event) === wordsOf(mark.event);
  return {
    ...mark,
    event,
    ...(until !== undefined && dayX > mark.x && { until: Math.min(until, dayX) }),
    ...(label && { label: isSame ? label : { ...label, words: cutTo(label.words.length, wordsOf(event)) } }),
  };
}

/** Returns the part of the picture known by a day; everything stays where it is in the whole picture. */
export function chartAsOf(
  drawing: Chart,
  { day, events, countdowns }: Pick<AsOf, 'day' | 'events' | 'countdowns'>,
): Chart {
  const known = new Map(events.map(({ event }) => [event.id, event]));
  const running = new Map(countdowns.map(({ deadline }) => [deadline.id, deadline]));
  const dayX = drawing.axis.place(day);
  return {
    ...drawing,
    bars: drawing.bars.flatMap((bar) => {
      const deadline = running.get(bar.deadline.id);
      return deadline
        ? {
            ...bar,
            deadline,
            words:
              deadline.title === bar.deadline.title
                ? bar.words
                : barWords(deadline, day, bar.words.length * letterWidth),
          }
        : [];
    }),
    lanes: drawing.lanes.map((lane) => ({
      ...lane,
      marks: lane.marks.flatMap((mark) => {
        const event = known.get(mark.event.id);
        return event ? markAsOf(mark, event, dayX) : [];
      }),
      heaps: lane.heaps
        .map((heap) =>
          heapOf(
            heap,
            heap.events.flatMap(({ id }) => known.get(id) ?? []),
          ),
        )
        .filter((heap) => heap.events.length > 0),
    })),
    dayX,
  };
}
