import { expect, test } from 'vitest';
import { pagedCollections } from '../../src/story/collections/registry.ts';
import { namedEntries } from '../../src/story/named-entries.ts';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { otherStory, readTexts } from '../support/read-story.ts';

test('every entry with a page has its name, whatever its collection calls it', async () => {
  const timeline = compileStory(await readTexts(otherStory));
  const named = namedEntries(timeline);
  expect(named.map(({ collection }) => collection)).toEqual(
    pagedCollections.flatMap((collection) => timeline[collection].map(() => collection)),
  );
  const names = named.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'The council closes the bridge',
      'Town council',
      'Reopening',
      'Is the ferry free?',
      'Bridge shut',
    ]),
  );
  expect(names).not.toContain('undefined');
});
