/**
 * Timelines made with TimelineJS 3: its JSON (https://timeline.knightlab.com/docs/json-format.html) and the table that
 * its spreadsheet is, as CSV.
 */
import { countOf } from '../story/count-of.ts';
import { linesOf } from './csv.ts';
import { asText, jsonOf } from './json.ts';
import { emptyRow, ImportError, type Row, type Table } from './row.ts';
import { tableOf } from './tables.ts';

/** A date in TimelineJS's parts, of which any may be missing, as EDTF or as close to it as they allow. */
function dateOf(...given: readonly [year: string, month: string, day: string]): string {
  // Spreadsheets write `2013.0`.
  const [year = '', month = '', day = ''] = given.map((part) => part.replace(/\.0+$/, ''));
  if (day && !month) return `${year}, day ${day} of no month`;
  const [, before] = /^(\d{1,4}) ?b\.?c\.?(?:e\.?)?$/i.exec(year) ?? [];
  const number = before ? -Number(before) : Number(year);
  if (!Number.isInteger(number) || number === 0 || /[a-z]/i.test(month))
    return [day, month, year].filter(Boolean).join(' ');
  // It has no year 0: -44 is 44 BC, which is -43 in ISO 8601. What is beyond four digits is refused as it is written.
  const iso = number < 0 && number > -10_000 ? number + 1 : number;
  const padded = `${iso < 0 ? '-' : ''}${String(Math.abs(iso)).padStart(4, '0')}`;
  return [padded, ...[month, day].filter(Boolean).map((part) => part.padStart(2, '0'))].join('-');
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
/** Returns an object; of a plain value where there should be one, an object with that at its main key. */
const fieldsOf = (value: unknown, main = ''): Fields =>
  isObject(value) ? value : main && asText(value) ? { [main]: value } : {};

/** Returns a date of its JSON and, where it has one, the time. */
function partsOf(value: unknown): { date: string; time: string } {
  const part = fieldsOf(value, 'year');
  const [hour, minute] = [asText(part['hour']), asText(part['minute'])];
  return {
    date: dateOf(asText(part['year']), asText(part['month']), asText(part['day'])),
    time: hour && `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`,
  };
}

/** The keys of a slide that have a place here, with those of the objects in it. */
const held = new Set([
  ...['unique_id', 'group', 'start_date', 'end_date', 'text', 'media'],
  ...['year', 'month', 'day'].flatMap((part) => [`start_date.${part}`, `end_date.${part}`]),
  ...['start_date.hour', 'start_date.minute'],
  ...['text.headline', 'text.text', 'media.url', 'media.caption', 'media.credit', 'media.alt', 'media.link'],
]);

/** The keys of a slide that are not taken over, though they have a value. */
const leftOutOf = (slide: Fields): string[] =>
  Object.entries(slide).flatMap(([key, value]) => {
    if (!held.has(key)) return value === '' || value === null || value === undefined ? [] : key;
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([inner, own]) =>
      held.has(`${key}.${inner}`) || own === '' || own === null || own === undefined ? [] : `${key}.${inner}`,
    );
  });

function rowOf(slide: Fields, place: string, kind: Row['kind']): Row {
  const [text, media] = [fieldsOf(slide['text'], 'text'), fieldsOf(slide['media'], 'url')];
  const [start, end] = [partsOf(slide['start_date']), partsOf(slide['end_date'])];
  const link = asText(media['link']);
  const group = asText(slide['group']);
  return {
    ...emptyRow,
    ...{ place, kind, id: asText(slide['unique_id']), title: asText(text['headline']), text: asText(text['text']) },
    ...{ date: start.date, end: end.date, time: start.time, topics: group ? [group] : [] },
    links: link ? [link] : [],
    media: {
      ...{ url: asText(media['url']), caption: asText(media['caption']) },
      ...{ credit: asText(media['credit']), alt: asText(media['alt']) },
    },
  };
}

/** A date of TimelineJS 2: `2011,3,23`, or with a time behind it. */
function oldDate(written: unknown) {
  const [date = '', clock = ''] = asText(written).split(/[\sT]+/);
  const [year, month, day, ...time] = date.includes(',') ? date.split(',') : date.split(/(?!^)-/);
  const [hour, minute] = clock ? clock.split(':') : time;
  return { year, month, day, hour, minute };
}

/** A slide of TimelineJS 2, as one of TimelineJS 3; what has no place there keeps its name. */
function ofOldSlide({ startDate, endDate, headline, text, asset, tag, ...others }: Fields): Fields {
  const { media, caption, credit, ...more } = fieldsOf(asset);
  return {
    ...others,
    text: { headline, text },
    ...(asText(startDate) && { start_date: oldDate(startDate) }),
    ...(asText(endDate) && { end_date: oldDate(endDate) }),
    ...(asset !== undefined && { media: { ...more, url: media, caption, credit } }),
    group: tag,
  };
}

/** Returns a timeline in either of its two formats as the newer one. */
function asNew(whole: Fields): Fields {
  const { timeline } = whole;
  if (!isObject(timeline) || !Array.isArray(timeline['date'])) return whole;
  const { date, era, ...title } = timeline;
  const slides = (list: unknown) => (Array.isArray(list) ? list : []).map((slide) => ofOldSlide(fieldsOf(slide)));
  return { title: ofOldSlide(title), events: slides(date), eras: slides(era) };
}

type Slide = readonly [slide: Fields, place: string, kind: Row['kind']];

/** Reads TimelineJS's JSON, of version 3 or 2. @throws An `ImportError` if it has no list of slides. */
export function readTimelineJson(text: string): Table {
  // Version 2 was often a script that sets a variable.
  const whole = asNew(fieldsOf(jsonOf(text.replace(/^\ufeff?\s*storyjs_jsonp_data\s*=\s*([^]*?);?\s*$/, '$1'))));
  const { title, events, eras } = whole;
  if (!Array.isArray(events))
    throw new ImportError('It has no list “events”: see https://timeline.knightlab.com/docs/json-format.html');
  const slidesOf = (list: unknown, name: string, kind: Row['kind']) =>
    (Array.isArray(list) ? list : []).map((slide, at): Slide => [fieldsOf(slide), `${name}.${at}`, kind]);
  const slides = [
    ...(isObject(title) ? [[title, 'title', 'title'] as const] : []),
    ...slidesOf(events, 'events', 'event'),
    ...slidesOf(eras, 'eras', 'era'),
  ];
  const others = Object.keys(whole).filter((key) => !['title', 'events', 'eras'].includes(key));
  return {
    rows: slides.map((slide) => rowOf(...slide)),
    leftOut: countOf([...others, ...slides.flatMap(([slide]) => leftOutOf(slide))]),
  };
}

/** The columns of its spreadsheet that have a place here; those before 2021 have no alternative text. */
const columnsHeld = [
  ...['year', 'month', 'day', 'time', 'end year', 'end month', 'end day', 'headline', 'text'],
  ...['media', 'media credit', 'media caption', 'alt text', 'type', 'group'],
];

/** Reads TimelineJS's table. @throws An `ImportError` if it lacks the columns “Year” and “Headline”. */
export function readTimelineTable(text: string): Table {
  const file = linesOf(text);
  const { columns, lines } = file;
  const nameOf = new Map(columns.map((column) => [column.toLowerCase(), column]));
  for (const needed of ['year', 'headline'])
    if (!nameOf.has(needed))
      throw new ImportError(`It has no column “${needed}”, as TimelineJS’s tables have. Use npm run import -- csv.`);
  const rows = lines.map(({ place, cells }): Row => {
    const cell = (name: string) => cells.get(nameOf.get(name) ?? '') ?? '';
    const date = (from: string) => dateOf(cell(`${from}year`), cell(`${from}month`), cell(`${from}day`));
    const type = cell('type').toLowerCase();
    return {
      ...emptyRow,
      ...{ place, kind: type === 'title' || type === 'era' ? type : 'event' },
      ...{ title: cell('headline'), text: cell('text'), date: date(''), end: date('end '), time: cell('time') },
      topics: cell('group') ? [cell('group')] : [],
      media: {
        ...{ url: cell('media'), caption: cell('media caption') },
        ...{ credit: cell('media credit'), alt: cell('alt text') },
      },
    };
  });
  const table = tableOf(rows, file, (column) => columnsHeld.includes(column.toLowerCase()));
  const types = lines.flatMap(({ cells }) => cells.get(nameOf.get('type') ?? '') || []);
  const others = types.filter((type) => !/^(?:title|era|event)$/i.test(type)).map((type) => `Type “${type}”`);
  return { ...table, leftOut: new Map([...table.leftOut, ...countOf(others)]) };
}
