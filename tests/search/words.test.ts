import { expect, test } from 'vitest';
import { actorInSearch, eventInSearch, sourceInSearch, withoutPossessives } from '../../src/search/record.ts';
import { searchWords } from '../../src/search/words.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const timeline = compileStory(await readTexts(otherStory));
const byId = <Entry extends { id: string }>(entries: readonly Entry[], id: string) => {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

test.each([
  ['Anna’s bridge', 'Anna bridge'],
  ["The owners' house and Anna's", 'The owners house and Anna'],
  ['It won’t open', 'It won’t open'],
  ['the 1990’s', 'the 1990’s'],
])('%s without possessives is %s', (title, bare) => {
  expect(withoutPossessives(title)).toBe(bare);
});

test('the words are those of names and titles, each once, in order, without numbers', () => {
  const words = searchWords(timeline);
  expect(words).toContain('ferry');
  expect(words).toContain('board');
  expect(words).toEqual([...new Set(words)].sort());
  expect(words.filter((word) => /\d|^.{0,2}$/.test(word))).toEqual([]);
});

test('an entry is told by its kind and its date in words', () => {
  expect(eventInSearch(byId(timeline.events, 'ferry-runs'))).toMatchObject({
    kind: 'Event',
    date: 'about 2 March to 9 March 2004',
  });
  expect(sourceInSearch(byId(timeline.sources, 'closing-order')).kind).toBe('Document');
});

test('every name of an actor counts as its title', () => {
  const actor = byId(timeline.actors, 'river-board');
  expect(actor.aliases.length).toBeGreaterThan(0);
  for (const name of [actor.name, ...actor.aliases]) expect(actorInSearch(actor).words).toContain(name);
  expect(actorInSearch(actor).date).toBeUndefined();
});
