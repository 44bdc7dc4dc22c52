import { expect, test } from 'vitest';
import { searchRecords, withoutPossessives } from '../../src/search/record.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const timeline = compileStory(await readTexts(otherStory));
const records = new Map(searchRecords(timeline).map((record) => [record.url, record]));
const recordOf = (url: string) => {
  const record = records.get(url);
  if (!record) throw new Error(`There is no record of ${url}.`);
  return record;
};

test.each([
  ['Anna’s bridge', 'Anna bridge'],
  ["The owners' house and Anna's", 'The owners house and Anna'],
  ['It won’t open', 'It won’t open'],
  ['the 1990’s', 'the 1990’s'],
])('%s without possessives is %s', (title, bare) => {
  expect(withoutPossessives(title)).toBe(bare);
});

test('an entry is told by its title, its kind and its date in words', () => {
  expect(recordOf('/events/ferry-runs/').meta).toMatchObject({
    title: timeline.events.find(({ id }) => id === 'ferry-runs')?.title,
    kind: 'Event',
    date: 'about 2 March to 9 March 2004',
  });
  expect(recordOf('/sources/closing-order/').meta.kind).toBe('Document');
});

test('every name of an actor counts as its title', () => {
  const actor = timeline.actors.find(({ aliases }) => aliases.length > 0);
  const { meta } = recordOf(actor?.href ?? '');
  for (const name of [actor?.name, ...(actor?.aliases ?? [])]) expect(meta.words).toContain(name);
  expect(meta.date).toBeUndefined();
});

test('an owner is found by who asks who owns', () => {
  const [actor] = timeline.actors;
  if (!actor) throw new Error('The story has no actor.');
  const [record] = searchRecords({ ...timeline, actors: [{ ...actor, role: 'Company, owner of the boat.' }] }).filter(
    ({ meta }) => meta.kind === 'Actor',
  );
  expect(record?.meta.does).toBe('owns');
});

test('every sentence that an editor wrote of an entry is in its record', () => {
  for (const { href, text, datingNote, accounts } of timeline.events) {
    const { content } = recordOf(href);
    const quotes = accounts.flatMap((account) => account.quotes).flatMap((quote) => [quote.text, quote.speaker]);
    const says = accounts.flatMap((account) => [account.says, account.note ?? '']);
    for (const words of [text, datingNote ?? '', ...says, ...quotes]) expect(content, href).toContain(words);
  }
  for (const { href, text, note, faults } of timeline.sources) {
    const { content } = recordOf(href);
    for (const words of [text, note ?? '', ...faults.flatMap(({ says, record }) => [says, record])]) {
      expect(content, href).toContain(words);
    }
  }
  for (const { href, text, requires, restsOn, accounts } of timeline.deadlines) {
    const { content } = recordOf(href);
    for (const words of [text, requires, restsOn, ...accounts.map(({ says }) => says)]) {
      expect(content, href).toContain(words);
    }
  }
  for (const { href, text, positions, record } of timeline.disagreements) {
    const { content } = recordOf(href);
    for (const words of [text, record.says, ...positions.map(({ says }) => says)]) {
      expect(content, href).toContain(words);
    }
  }
  for (const { href, text, role } of timeline.actors) {
    for (const words of [text, role]) expect(recordOf(href).content, href).toContain(words);
  }
});
