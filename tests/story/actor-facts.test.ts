import { expect, test } from 'vitest';
import { deadlinesOf } from '../../src/story/actor-facts.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { byId, otherStory, readTexts } from '../support/read-story.ts';

const timeline = compileStory(await readTexts(otherStory), '/a');

test('an actor’s deadlines are those of its events, each once', () => {
  expect(deadlinesOf(byId(timeline.actors, 'town-council')).map(({ id }) => id)).toEqual(['reopening']);
  expect(deadlinesOf(byId(timeline.actors, 'river-board'))).toEqual([]);
});
