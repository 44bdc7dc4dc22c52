/** Every event of the content on every day that lists it: nothing that is said there could not be known then. */
import { beforeAll, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { readContent } from '../../src/compiler/read-content.ts';
import { asOfEachDay } from '../../src/story/as-of.ts';
import { dayInWords, type Day } from '../../src/story/day.ts';
import { hasAddress, sourcesOf } from '../../src/story/known.ts';
import type { Event, Source, Timeline } from '../../src/story/model.ts';
import { ownContent, readTexts } from '../support/read-story.ts';

let timeline: Timeline;
/** Whom a source names, by its id: actors’ ids. */
let naming: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  const texts = await readTexts(ownContent);
  timeline = compileStory(texts);
  naming = new Map(
    readContent(texts, '/').entries.flatMap(({ collection, name, fields }) =>
      collection === 'sources' ? [[name, (fields as { names?: string[] }).names ?? []] as const] : [],
    ),
  );
});

const monthDay =
  /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** Returns what an event, as a page of a day tells it, has that no source by that day does. */
function hindsight(told: Event, whole: Event, day: Day, sources: readonly Source[]): string[] {
  const isBy = ({ published }: Source) => published.earliest <= day;
  const behind = sourcesOf(whole).filter(isBy);
  const accounts = whole.accounts.filter(({ source }) => isBy(source));
  const carried = [
    ...behind.flatMap(({ publisher, title, titleIs }) => [publisher, ...(titleIs ? [] : [title])]),
    ...accounts.flatMap(({ says, quotes }) => [says, ...quotes.flatMap(({ text, speaker }) => [text, speaker])]),
    ...whole.words.filter(({ source }) => isBy(source)).map(({ text }) => text),
  ].join(' ');
  const named = new Set(behind.flatMap(({ id }) => naming.get(id) ?? []));
  const texts = [told.title, told.brief, told.recap?.says].filter((text) => text !== undefined);
  const has = (text: string, name: string) =>
    ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `);
  const actors = timeline.actors.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] }));
  const taken = new Set(actors.flatMap(({ names }) => names));
  const publishers = new Set(timeline.sources.map(({ publisher }) => publisher).filter((name) => !taken.has(name)));
  const everybody = [...actors, ...[...publishers].map((name) => ({ id: name, names: [name] }))];
  const strangers = everybody
    .filter(({ id, names }) => !named.has(id) && !names.some((name) => has(carried, name)))
    .flatMap(({ names }) => names.filter((name) => texts.some((text) => has(text, name))));
  const dues = timeline.deadlines.filter(({ known }) => known <= day).map(({ due }) => due);
  const ownDays = [whole.date.earliest, day, ...dues, ...behind.map(({ published }) => published.earliest)];
  const datesKnown = [...ownDays.map((one) => dayInWords(one, 'plain').replace(/ \d{4}$/, '')), carried].join(' ');
  const dates = texts
    .flatMap((text) => text.match(monthDay) ?? [])
    .filter((date) => {
      const [number = '', month = ''] = date.split(' ');
      return !datesKnown.includes(date) && !datesKnown.includes(`${month} ${number},`);
    });
  const goesOn =
    told.date.latest > day && told.date.earliest <= day && told.date.end ? [`until ${told.date.latest}`] : [];
  const isSupported =
    told.basis === 'unattributed' ||
    accounts.some(({ basis }) => basis === told.basis) ||
    behind.some(({ kind, basis }) => (kind === 'document' ? 'document' : basis) === told.basis);
  const late = sources.filter((source) => !isBy(source) || !hasAddress(source)).map(({ id }) => id);
  return [...strangers, ...dates, ...goesOn, ...(isSupported ? [] : [told.basis]), ...late];
}

test('no page of a day tells of an event what nobody had reported by then', () => {
  const found: string[] = [];
  let pairs = 0;
  for (const { day, events } of asOfEachDay(timeline)) {
    for (const { event, sources } of events) {
      const whole = timeline.events.find(({ id }) => id === event.id);
      if (!whole) throw new Error(`${event.id} is not in the story.`);
      pairs += 1;
      const faults = hindsight(event, whole, day, sources);
      if (faults.length > 0) found.push(`${day} ${event.id}: ${faults.join(', ')}`);
    }
  }
  expect(found).toEqual([]);
  expect(pairs).toBeGreaterThan(200);
});

test('would find what a headline of today says on the days before', () => {
  const found = asOfEachDay(timeline).flatMap(({ day, events }) =>
    events.flatMap(({ event: { id }, sources }) => {
      const whole = timeline.events.find((event) => event.id === id);
      return whole ? hindsight(whole, whole, day, sources) : [];
    }),
  );
  expect(found.length).toBeGreaterThan(50);
});
