import { expect, test } from 'vitest';
import { actorGroups, sourceGroups } from '../../src/story/listings.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

const timeline = compileStory(await readTexts(otherStory), '/a');

test('the indexes have every actor and every source once', () => {
  const lines = (groups: ReturnType<typeof actorGroups>) =>
    groups.flatMap((group) => group.rows.map(({ href }) => href));
  expect(lines(actorGroups(timeline)).toSorted()).toEqual(timeline.actors.map(({ href }) => href).toSorted());
  expect(lines(sourceGroups(timeline)).toSorted()).toEqual(timeline.sources.map(({ href }) => href).toSorted());
});
