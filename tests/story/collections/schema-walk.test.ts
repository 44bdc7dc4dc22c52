import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { editorSchema } from '../../../src/story/collections/schema-walk.ts';
import { readContent } from '../../../src/compiler/read-content.ts';
import { folders } from '../../../src/story/collections/registry.ts';
import { frozenStory, otherStory, readTexts, yearsStory } from '../../support/read-story.ts';

test.each([otherStory, frozenStory, yearsStory])(
  'what the build takes, the schemas for editors take too',
  async (story) => {
    const { entries } = readContent(await readTexts(story), '/');
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    for (const collection of ['story', ...folders] as const) {
      const isValid = ajv.compile(editorSchema(collection));
      const own = entries.filter((entry) => entry.collection === collection);
      // What other stories do without.
      if (story === frozenStory ? collection !== 'topics' : collection === 'topics' && story === yearsStory)
        expect(own).not.toHaveLength(0);
      for (const { file, fields } of own) {
        isValid(fields);
        expect([file, isValid.errors]).toEqual([file, null]);
        // A slip of the finger is underlined.
        expect(isValid({ ...(fields as object), tilte: 'x' })).toBe(false);
      }
    }
  },
);

test('an editor is offered the words that a key may be, and told what it is for', () => {
  expect(editorSchema('events')).toMatchObject({
    properties: {
      kind: { enum: ['act', 'statement', 'reported'], description: expect.stringContaining('action') as string },
    },
    required: ['title', 'date', 'dating', 'kind'],
  });
});
