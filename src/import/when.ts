/** When a row happened: dates and times as people and programs write them. */
import { parseSpan, type DateSpan } from '../story/span.ts';
import { readWrittenDate } from '../story/written-date.ts';
import type { Row } from './row.ts';

/** In which order a table has the day and the month of `06/08/2020`. */
export type DayOrder = 'day-first' | 'month-first';

const figures = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b/;
const clock =
  /(?:^|[\sT,]+)(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?: ?([ap])\.?m\.?)?(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i;

/** Returns the order of the figures in a table's dates, if some date can be read in one way only, and all in that one. */
export function dayOrderOf(rows: readonly Row[]): DayOrder | undefined {
  const pairs = rows.flatMap(({ date, end }) =>
    [date, end].flatMap((written) => {
      const [, first, , second] = figures.exec(written.trim()) ?? [];
      return first && second ? [[Number(first), Number(second)] as const] : [];
    }),
  );
  const isDayFirst = pairs.some(([first]) => first > 12);
  const isMonthFirst = pairs.some(([, second]) => second > 12);
  return isDayFirst === isMonthFirst ? undefined : isDayFirst ? 'day-first' : 'month-first';
}

const padded = (number: number | string): string => String(number).padStart(2, '0');

/** A time of day as `18:20`; in a zone of its own, in UTC. */
function timeOf([, hour = '', minute = '', half, zone]: RegExpExecArray): string {
  const twelve = Number(hour) % 12;
  const of24 = half ? (half.toLowerCase() === 'p' ? twelve + 12 : twelve) : Number(hour);
  return `${padded(of24)}:${minute}${zone && /^(Z|UTC|GMT|\+00:?00)$/i.test(zone) ? ' UTC' : ''}`;
}

/** A moment with an offset from UTC, as the day and the time there. */
function inUtc(written: string): { date: string; time: string } | undefined {
  const moment =
    /[+-]\d{2}:?\d{2}$/.test(written) && /^\d{4}-\d{2}-\d{2}T/.test(written) ? new Date(written) : undefined;
  if (!moment || Number.isNaN(moment.getTime())) return undefined;
  const iso = moment.toISOString();
  return { date: iso.slice(0, 10), time: `${iso.slice(11, 16)} UTC` };
}

/** Words before a date that say what happened then, which here is the title's to say. */
const lead =
  /^(?:born|died|active|flourished|established|est|founded|published|opened|closed|released|released on|on|b|d|fl)\b\.? (?=.*\d)/i;

/** Returns a date as EDTF, with the time written behind it, if any; `undefined` if it is none, or could be two. */
function readDate(written: string, order: DayOrder | undefined): { edtf: string; time: string } | undefined {
  const moment = inUtc(written);
  if (moment) return { edtf: moment.date, time: moment.time };
  const found = clock.exec(written);
  const bare = (found ? written.slice(0, found.index) : written).trim();
  const ordered =
    order &&
    bare.replace(figures, (_, first: string, _mark, second: string, year: string) => {
      const [day, month] = order === 'day-first' ? [first, second] : [second, first];
      return `${year}-${padded(month)}-${padded(day)}`;
    });
  // Some put the doubt first.
  const edtf = readWrittenDate(ordered ?? bare) ?? readWrittenDate(bare.replace(lead, '').replace(/^\? ?(\d+)/, '$1?'));
  const time = found ? timeOf(found) : '';
  // Midnight is what programs write where they know no time.
  return edtf === undefined ? undefined : { edtf, time: time.startsWith('00:00') ? '' : time };
}

/** When it happened, or why that cannot be said. */
export type When =
  { readonly span: DateSpan; readonly time: string; readonly notes: readonly string[] } | { readonly reason: string };

const couldBeTwo = (written: string, order: DayOrder | undefined): boolean =>
  order === undefined && figures.test(written.trim());

/** Returns when a row happened: its date, to its end if it has one; a time only where that is one day. */
export function whenOf({ date, end, time }: Row, order: DayOrder | undefined): When {
  const refuse = (written: string) => ({
    reason: couldBeTwo(written, order)
      ? `“${written}” could be two days. Say with --dates day-first or month-first which it is.`
      : `“${written}” is not a date that can be held. The handbook lists those that can.`,
  });
  if (!date) return { reason: end ? `It ends on “${end}”, but has no beginning.` : 'It has no date.' };
  const from = readDate(date, order);
  if (!from) return refuse(date);
  const to = end ? readDate(end, order) : from;
  if (!to) return refuse(end);
  const isRange = to.edtf !== from.edtf;
  const span = parseSpan(isRange ? `${from.edtf}/${to.edtf}` : from.edtf);
  if (!span) return { reason: `It ends on “${end}”, before it begins on “${date}”, or one of them is a range.` };
  const word = readWrittenDate(date) === undefined ? lead.exec(date)?.[0].trim() : undefined;
  const written = time ? clock.exec(` ${time}`) : undefined;
  const at = written ? timeOf(written) : time ? '' : from.time;
  const isOneDay = span.earliest === span.latest && !span.approximate && !isRange;
  const isTime = /^([01]\d|2[0-3]):[0-5]\d( UTC)?$/.test(at);
  const isHeld = isOneDay && isTime;
  const notes = [
    ...(word ? [`the word “${word}” of its date is left out`] : []),
    ...((time || at) && !isHeld ? [`the time “${time || at}” is not held`] : []),
  ];
  return { span, time: isHeld ? at : '', notes };
}
