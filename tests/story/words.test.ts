import { beforeAll, describe, expect, test } from 'vitest';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { actorGroups, sourceGroups } from '../../src/story/listings.ts';
import { isAttributable } from '../../src/story/known.ts';
import type { Disagreement, Source, Timeline } from '../../src/story/model.ts';
import { bases } from '../../src/story/vocabulary.ts';
import { publisherName, recordLabel, sourceKindInWords, verdictWords } from '../../src/story/words.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const resting = (...kinds: Source['kind'][]) =>
  recordLabel({ record: { documents: kinds.map((kind) => ({ kind })) } } as unknown as Disagreement);

describe('what an answer rests on', () => {
  test.each([
    [['document'], 'The record'],
    [['document', 'document'], 'The record'],
    [['report'], 'The report behind it'],
    [['report', 'report'], 'The reports behind it'],
    [['document', 'report'], 'The record and the report behind it'],
    [['document', 'report', 'report'], 'The record and the reports behind it'],
  ] as const)('%j is “%s”', (kinds, words) => {
    expect(resting(...kinds)).toBe(words);
  });
});

test('somebody answers for what a document shows or somebody named said, and for nothing else', () => {
  expect(bases.filter(isAttributable)).toEqual(['document', 'on-record']);
});

test('a press report is said to rest on what it rests on, and a document on nothing', () => {
  expect(sourceKindInWords({ kind: 'report', basis: 'anonymous' })).toBe('Press report, unnamed sources');
  expect(sourceKindInWords({ kind: 'document' })).toBe('Document');
});

test('a publisher that is not certain has a word behind its name', () => {
  expect(publisherName({ publisher: 'Daily' })).toBe('Daily');
  expect(publisherName({ publisher: 'Daily', attribution: 'mirror' })).toBe('Daily (mirror)');
});

test('every verdict has words of its own', () => {
  expect(new Set(Object.values(verdictWords).map(({ label }) => label)).size).toBe(4);
});

describe('the indexes', () => {
  let timeline: Timeline;
  beforeAll(async () => {
    timeline = compileStory(await readTexts(otherStory));
  });
  const countsOf = (title: string) =>
    sourceGroups(timeline)
      .find((group) => group.title === title)
      ?.rows.map(({ name, count }) => [name, count]);

  test('count an article’s accounts, and the events that rest on anything else', () => {
    expect(countsOf('Articles')).toEqual([
      ['Bridge shut', '2 events'],
      ['Ferry in place of bridge', '1 event'],
    ]);
    expect(countsOf('Press reports')).toEqual([['The last crossing', '1 event']]);
    expect(countsOf('Documents')).toEqual([['Closing order', '1 event']]);
  });

  test('have actors by what they are where the story has no sides, and by side where it has', () => {
    expect(actorGroups(timeline).map(({ title }) => title)).toEqual(['Companies', 'Governments']);
    const story = { ...timeline.story, groups: ['The river', 'The town'] };
    const actors = timeline.actors.map((actor) => ({
      ...actor,
      group: actor.id === 'river-board' ? 'The river' : 'The town',
    }));
    expect(actorGroups({ ...timeline, story, actors }).map(({ title, rows }) => [title, rows.length])).toEqual([
      ['The river', 1],
      ['The town', 2],
    ]);
  });
});
