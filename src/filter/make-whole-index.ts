/**
 * The index by which the front page of a story that is too long for it narrows the whole: the data of `WholeFilter.astro`,
 * loaded when a reader first asks. It is as small as JSON can well be, since all of it is needed for any answer.
 */
import { daysBetween, yearOf, type Day } from '../story/day.ts';
import { allPeriods } from '../story/periods.ts';
import { spanInWords } from '../story/span-words.ts';
import { isLoose } from '../story/span.ts';
import type { Event, Timeline } from '../story/model.ts';
import { fieldsOf, traitsIn } from './fields.ts';
import type { WholeIndex } from './whole-index.ts';

const epoch = '1970-01-01' as Day;
/** Whether a date is a day alone, in the calendar of today, so that a browser can write it. */
const isOneDay = ({ date }: Event): boolean =>
  !date.end &&
  !date.open &&
  date.start.precision === 'day' &&
  !isLoose(date.start) &&
  Number(yearOf(date.earliest)) > 1582;

/** Returns the index of a story with periods, without its menus. */
export function wholeIndex(timeline: Timeline): Omit<WholeIndex, 'menus'> {
  const pages = allPeriods(timeline.periods).filter(({ listed }) => listed.length > 0);
  const events = pages.flatMap(({ listed }) => listed);
  const traits = events.map(traitsIn(timeline));
  const days = events.map(({ date }) => date.earliest);
  return {
    fields: fieldsOf(timeline).map(({ name, exclusive, options }) => {
      const places = new Map(options.map(({ value }, at) => [`${name}-${value}`, at]));
      return {
        ...{ name, exclusive, values: options.map(({ value }) => value) },
        has: traits.map((own) => own.flatMap((trait) => places.get(trait) ?? []).join()).join(' '),
      };
    }),
    periods: pages.map(({ href, title, listed }) => [href, title, listed.length]),
    ids: events.map(({ id }) => id).join(' '),
    titles: events.map(({ title }) => title).join('\n'),
    days: days.map((day, at) => daysBetween(days[at - 1] ?? epoch, day)),
    dates: Object.fromEntries(events.flatMap((event, at) => (isOneDay(event) ? [] : [[at, spanInWords(event.date)]]))),
  };
}
