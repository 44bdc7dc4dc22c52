import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { editorSchema } from '../../../src/story/collections/schema-walk.ts';
import { readContent } from '../../../src/compiler/read-content.ts';
import { folders } from '../../../src/story/collections/registry.ts';
import { frozenStory, otherStory, readTexts } from '../../support/read-story.ts';

test.each([otherStory, frozenStory])('what the build takes, the schemas for editors take too', async (story) => {
  const raw = readContent(await readTexts(story), '/');
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  for (const collection of ['story', ...folders] as const) {
    const isValid = ajv.compile(editorSchema(collection));
    const entries = collection === 'story' ? [raw.story] : raw[collection];
    for (const entry of entries) {
      isValid(entry?.fields);
      expect([entry?.file, isValid.errors]).toEqual([entry?.file, null]);
      // A slip of the finger is underlined.
      expect(isValid({ ...(entry?.fields as object), tilte: 'x' })).toBe(false);
    }
  }
});

test('an editor is offered the words that a key may be, and told what it is for', () => {
  expect(editorSchema('events')).toMatchObject({
    properties: {
      kind: { enum: ['act', 'statement', 'reported'], description: expect.stringContaining('deed') as string },
    },
    required: ['title', 'date', 'dating', 'kind', 'actors'],
  });
});
