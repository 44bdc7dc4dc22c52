/** When a row happened: dates and times as people and programs write them. */
import { isEnglish } from '../story/language.ts';
import { parseSpan, type DateSpan } from '../story/span.ts';
import { isMonthOrYears, months, readWrittenDate } from '../story/written-date.ts';
import type { Row } from './row.ts';

/** In which order a table has the day and the month of `06/08/2020`. */
export type DayOrder = 'day-first' | 'month-first';

const figures = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b/;
/** A time of day, with its zone as an offset from UTC: as a program writes it, or after a `+`, which joins nothing else. */
const clock =
  /(?:^|[\sT,]+)(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?: ?([ap])\.?m\.?)?(?: ?(Z|UTC|GMT|\+\d{2}:?\d{2})|(?<=T[\d:.]+)(-\d{2}:?\d{2}))?$/i;

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

/** A time of day, as `18:20`, and the zone behind it, as ISO 8601 has it, if any. */
interface Clock {
  readonly time: string;
  readonly zone: string | undefined;
}

/** Returns the time in the parts of a match. */
function clockOf([, hour = '', minute = '', half, plus, minus]: RegExpExecArray): Clock | undefined {
  const twelve = Number(hour) % 12;
  const of24 = half ? (half.toLowerCase() === 'p' ? twelve + 12 : twelve) : Number(hour);
  if (of24 > 23 || Number(minute) > 59) return undefined;
  const zone = (plus ?? minus)?.replace(/^[a-z]+$/i, 'Z').replace(/^(.\d\d)(\d\d)$/, '$1:$2');
  return { time: `${padded(of24)}:${minute}`, zone };
}

/** Programs number seasons so; people mean the years to 2021. */
const seasonOrYears = /^\d{4}-2[1-4]$/;

/** Words before a date that say what happened then, which here is the title's to say. */
const lead =
  /^(?:born|died|active|flourished|established|est|founded|published|opened|closed|released|released on|on|b|d|fl)\b\.? (?=.*\d)/i;

/** Returns what writes the months of a language in English, without the words that join them: `3 de mayo`, `1er mai`. */
export function monthsFrom(lang: string): (written: string) => string {
  if (isEnglish(lang)) return (written) => written;
  // In many languages a month has another ending beside a day.
  const forms = (['long', 'short'] as const).flatMap((month) =>
    [{ month }, { month, day: 'numeric' } as const].map((form) => new Intl.DateTimeFormat(lang, form)),
  );
  const english = new Map(
    months.flatMap((name, at) =>
      forms.map((form) => {
        const own = form.formatToParts(new Date(2020, at, 15)).find(({ type }) => type === 'month')?.value ?? '';
        return [own.toLowerCase().replace(/\.$/, ''), name] as const;
      }),
    ),
  );
  return (written) =>
    written
      .replace(/(?<!\p{L})(?:del? |d['’])|(?<=\d)(?:er|º)(?!\p{L})/giu, '')
      .replace(/\p{L}+/gu, (word) => english.get(word.toLowerCase()) ?? word);
}

/** Returns a date as EDTF, and the time written behind it, if any; `undefined` if it is none, or could be two. */
function readDate(
  written: string,
  order: DayOrder | undefined,
  inEnglish: (written: string) => string,
): { edtf: string; clock: Clock | undefined } | undefined {
  const found = clock.exec(written);
  // Wikidata and some databases write what they do not know of a date as zeros.
  const bare = (found ? written.slice(0, found.index) : written)
    .trim()
    .replace(/^\+(?=\d{4}-)/, '')
    .replace(/^(?!0000)(\d{4}|\d{4}-\d\d)(?:-00){1,2}$/, '$1');
  // “199?” is a decade to most.
  if (seasonOrYears.test(bare) || /^\d{3}\?$/.test(bare)) return undefined;
  const ordered =
    order &&
    bare.replace(figures, (_, first: string, _mark, second: string, year: string) => {
      const [day, month] = order === 'day-first' ? [first, second] : [second, first];
      return `${year}-${padded(month)}-${padded(day)}`;
    });
  // Some put the doubt first.
  const edtf =
    readWrittenDate(inEnglish(ordered ?? bare)) ?? readWrittenDate(bare.replace(lead, '').replace(/^\? ?(\d+)/, '$1?'));
  return edtf === undefined ? undefined : { edtf, clock: found ? clockOf(found) : undefined };
}

/** When it happened, or why that cannot be said. */
export type When =
  { readonly span: DateSpan; readonly time: string; readonly notes: readonly string[] } | { readonly reason: string };

/** Why a date cannot be held. */
function reasonFor(written: string, order: DayOrder | undefined): string {
  if (order === undefined && figures.test(written.trim()))
    return `“${written}” could be two days. Say with --dates day-first or month-first which it is.`;
  if (seasonOrYears.test(written)) return `“${written}” could be two years, or a season. Write both years in full.`;
  if (isMonthOrYears(written))
    return `“${written}” could be a month, or two years. Write it as 2020-08, or both years.`;
  if (/(?:^|\D)\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?:\D|$)|^(?:\d{1,2}[ -])?[a-z]{3,9}[ -]['’]?\d{2}$/i.test(written))
    return `“${written}” has a year of two figures. Write all four.`;
  if (/^(?:\d{5}|\d{10}|\d{13})$/.test(written))
    return `“${written}” is a number by which a program counts days or seconds. Save the dates as 2020-08-06.`;
  return `“${written}” is not a date that can be held. The handbook lists those that can.`;
}

/** Says in an end that there is none, or none yet. */
const noEnd = /^(?:[-–—]|n\/?a|none)$/i;
const unknown = /^(?:unknown|\?)$/i;
const notYet = /^(?:ongoing|present|now|today|current(?:ly)?|to date)$/i;

/**
 * Returns when a row happened: its date, to its end if it has one; a time only where that is one day. A time with a zone of
 * its own is given in UTC, with the day there. Midnight is what programs write where they know no time. `inEnglish` is
 * what `monthsFrom` returns for the language of the rows.
 */
export function whenOf(
  { date, end, time }: Row,
  order: DayOrder | undefined,
  inEnglish: (written: string) => string,
): When {
  if (!date) return { reason: end ? `It ends on “${end}”, but has no beginning.` : 'It has no date.' };
  const from = readDate(date, order, inEnglish);
  if (!from) return { reason: reasonFor(date, order) };
  const isOpen = notYet.test(end) || unknown.test(end);
  const to = end && !noEnd.test(end) && !isOpen ? readDate(end, order, inEnglish) : from;
  if (!to) return { reason: reasonFor(end, order) };
  const isRange = to.edtf !== from.edtf;
  const given = parseSpan(
    isOpen ? `${from.edtf}/${unknown.test(end) ? '' : '..'}` : isRange ? `${from.edtf}/${to.edtf}` : from.edtf,
  );
  if (!given) {
    const isTwice = [from, to].some(({ edtf }) => edtf.includes('/'));
    const why = isTwice ? 'and one of the two is a range itself' : 'which is earlier';
    return { reason: `It begins on “${date}” and ends on “${end}”, ${why}.` };
  }
  const word = readWrittenDate(date) === undefined ? lead.exec(date)?.[0].trim() : undefined;
  const notes = word ? [`the word “${word}” of its date is left out`] : [];
  if (/^after /i.test(date)) notes.push(`“${date}” is held as since then`);
  const written = time ? clock.exec(time) : undefined;
  const own = written?.index === 0 ? clockOf(written) : undefined;
  const at = time ? own : from.clock;
  const isMidnight = !time && at?.time === '00:00';
  const isOneDay = given.earliest === given.latest && !given.approximate && !isRange && !isOpen;
  if (time && !(own && isOneDay)) notes.push(`the time “${time}” is not held`);
  else if (at && !isMidnight && !isOneDay) notes.push(`the time “${at.time}” is not held`);
  const [unread, unreadEnd] = [from, to].map((one, at) => !one.clock && /\d:\d\d/.test([date, end][at] ?? ''));
  if (unread) notes.push(`the time of “${date}” is not held`);
  if (to !== from && (unreadEnd || (to.clock && to.clock.time !== '00:00')))
    notes.push(`the time of its end, “${end}”, is not held`);
  if (!at || isMidnight || !isOneDay) return { span: given, time: '', notes };
  const moment = new Date(`${given.earliest}T${at.time}:00${at.zone ?? ''}`);
  if (at.zone === undefined || Number.isNaN(moment.getTime())) return { span: given, time: at.time, notes };
  if (at.zone !== 'Z') notes.push(`its time, “${time || date}”, is given in UTC`);
  const [day = '', clockThere = ''] = moment.toISOString().split('T');
  return { span: parseSpan(day) ?? given, time: `${clockThere.slice(0, 5)} UTC`, notes };
}
