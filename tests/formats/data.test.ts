import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { dataFiles } from '../../src/formats/data-files.ts';
import { eventColumns, eventsCsv } from '../../src/formats/events-csv.ts';
import { exportTimeline, timelineJsonSchema } from '../../src/formats/timeline-json.ts';
import { timelineJs } from '../../src/formats/timelinejs.ts';
import type { Timeline } from '../../src/story/model.ts';
import { frozenStory, otherStory, readTexts, withEdited } from '../support/read-story.ts';

const site = new URL('https://timeline.example');
let rich: Timeline;
let other: Timeline;
beforeAll(async () => {
  rich = compileStory(await readTexts(frozenStory), '/a');
  const texts = await readTexts(otherStory);
  other = compileStory(
    withEdited(texts, 'content/story.md', 'content/story.md', ['lang: en', 'lang: en\nlicence: CC-BY-4.0']),
  );
});
const schema = timelineJsonSchema('https://timeline.example/timeline.schema.json');
const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
const exported = (timeline: Timeline): unknown => JSON.parse(JSON.stringify(exportTimeline(timeline, site)));

describe('timeline.json', () => {
  test('keeps to its schema, for a rich story and for one with a licence', () => {
    for (const timeline of [rich, other]) {
      isValid(exported(timeline));
      expect(isValid.errors).toBeNull();
    }
    expect(exported(other)).toHaveProperty('story.licence', 'CC-BY-4.0');
  });

  test('is refused by its schema with a key more, a word that is none, or a day that is none', () => {
    const event = (exported(other) as { events: object[] }).events[0];
    const withEvent = (change: object) => ({ ...(exported(other) as object), events: [{ ...event, ...change }] });
    expect(isValid(withEvent({}))).toBe(true);
    expect(isValid(withEvent({ colour: 'red' }))).toBe(false);
    expect(isValid(withEvent({ kind: 'rumour' }))).toBe(false);
    expect(isValid(withEvent({ earliest: '2020-8-6' }))).toBe(false);
  });

  test('has a description of every field in its schema', () => {
    const bare: string[] = [];
    const look = (node: unknown, at: string): void => {
      if (!node || typeof node !== 'object') return;
      const { properties, items, description } = node as {
        properties?: Record<string, unknown>;
        items?: unknown;
        description?: unknown;
      };
      if (typeof description !== 'string') bare.push(at);
      for (const [key, value] of Object.entries(properties ?? {})) look(value, `${at}.${key}`);
      if (items) look(items, `${at}[]`);
    };
    look(schema, 'timeline');
    expect(bare).toEqual([]);
  });
});

describe('the table of events', () => {
  test('read back gives the same events', () => {
    // As most readers do, which take either end of a line for the end of a row, unless it stands in quotation marks.
    const options = { columns: true as const, bom: true, record_delimiter: ['\r\n', '\n'] };
    // By which Excel knows UTF-8.
    expect(eventsCsv(rich, site).startsWith('\uFEFFid,')).toBe(true);
    const rows = parse(eventsCsv(rich, site), options) as unknown as Record<string, string>[];
    expect(rows).toEqual(
      rich.events.map((event) => ({
        id: event.id,
        url: `https://timeline.example${event.href}`,
        title: event.title,
        date: event.date.edtf,
        date_min: event.date.earliest,
        date_max: event.date.latest,
        dating: event.dating,
        kind: event.kind,
        key: `${event.key}`,
        background: `${event.background}`,
        basis: event.basis,
        known: event.known,
        actors: event.actors.map(({ id }) => id).join(' '),
        sets: event.deadlines.flatMap(({ deadline, role }) => (role === 'sets' ? [deadline.id] : [])).join(' '),
        concerns: event.deadlines.flatMap(({ deadline, role }) => (role === 'concerns' ? [deadline.id] : [])).join(' '),
        articles: event.accounts.map(({ source }) => source.id).join(' '),
        documents: event.documents.map(({ id }) => id).join(' '),
        text: event.text,
        meets: '',
        moves: '',
        misses: '',
        place: '',
        topics: '',
        planned: 'false',
        time: '',
      })),
    );
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(eventColumns));
  });
});

describe('TimelineJS', () => {
  test('is given dates as precise as they are known, ranges, groups and eras', () => {
    const { events, eras } = timelineJs(rich, site);
    const slide = (id: string) => events.find((event) => event.unique_id === id);
    expect(slide('sale-talks')).toMatchObject({
      start_date: { year: 2020, month: 8, day: 2, display_date: '2 August to 13 September 2020' },
      end_date: { year: 2020, month: 9, day: 13 },
      group: 'ByteDance and TikTok',
    });
    const [survey] = timelineJs(other, site).events;
    expect(survey?.start_date).toEqual({ year: 1998, month: 5, display_date: 'May 1998' });
    const [first] = other.events;
    const clock = (time: string) => timelineJs({ ...other, events: first ? [{ ...first, time }] : [] }, site).events[0];
    expect(clock('18:20')?.start_date).toMatchObject({ hour: 18, minute: 20 });
    expect(clock('18:20 Asia/Tokyo')?.start_date).not.toHaveProperty('hour');
    expect(eras.map(({ text }) => text.headline)).toContain('Deadline: Sale of TikTok’s US business, 12 Nov 2020');
  });
});

test('a row of the table is shown up to 400 letters', () => {
  const [first] = other.events;
  const rowOf = (text: string) => {
    const [csv] = dataFiles({ ...other, events: first ? [{ ...first, text }] : [] }, site);
    return csv?.sample.split('\n')[1] ?? '';
  };
  const rest = 400 - rowOf('').length;
  expect(rowOf('x'.repeat(rest))).toMatch(/^[^…]{400}$/);
  expect(rowOf('x'.repeat(rest + 1))).toMatch(/^[^…]{400}…$/);
});

test('a reader is shown each file with a piece of it', () => {
  const files = dataFiles(other, site);
  expect(files.map(({ href }) => href)).toEqual(['/events.csv', '/timeline.json', '/timelinejs.json']);
  for (const { sample } of files) expect(sample).toContain('survey');
  const withText = (text: string) => ({ ...other, events: other.events.map((event) => ({ ...event, text })) });
  const [, everything] = dataFiles(withText('word '.repeat(50)), site);
  const { title, text } = JSON.parse(everything?.sample ?? '') as { title: string; text: string };
  expect(title).toBe('Surveyors look at the bridge');
  expect(text).toBe(`${'word '.repeat(18).trim()}…`);
  // 90 letters stand whole, one more is cut.
  expect(dataFiles(withText('x'.repeat(90)), site)[1]?.sample).toContain(`"${'x'.repeat(90)}"`);
  expect(dataFiles(withText('x'.repeat(91)), site)[1]?.sample).toContain(`"${'x'.repeat(90)}…"`);
  // The names of the columns and two rows, each cut at 400 letters.
  const long = dataFiles(withText('x'.repeat(500)), site)[0]?.sample.split('\n') ?? [];
  expect(long).toHaveLength(3);
  expect(long.slice(1).map(({ length }) => length)).toEqual([401, 401]);
});
