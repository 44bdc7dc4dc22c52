import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFields } from '../src/compiler/fields.ts';
import { readFrontMatter } from '../src/compiler/front-matter.ts';
import { emptyBody } from '../src/compiler/markdown/index.ts';
import type { Collection } from '../src/story/collections/index.ts';
import { projectRoot } from './support/build-site.ts';
import { withKeyTables } from './support/key-tables.ts';

const file = path.join(projectRoot, 'README.md');
const readme = readFileSync(file, 'utf8');
const examples = [...readme.matchAll(/```yaml\n# content\/(?:(\w+)\/)?([\w-]+)\.md\n([\s\S]*?)```/g)].map(
  ([, folder = 'story', name = '', yaml = '']) => ({ collection: folder as Collection, name, yaml }),
);

describe('the README', () => {
  test('has every key of every kind of file, as it is described; `vitest -u` writes them', async () => {
    expect(readme.match(/<!-- keys: /g)).toHaveLength(7);
    await expect(withKeyTables(readme)).toMatchFileSnapshot(file);
  });

  test.each(examples)('has an example of $collection that is in order', ({ collection, name, yaml }) => {
    const entry = {
      collection,
      id: name,
      name,
      file: `${name}.md`,
      ...readFrontMatter(`---\n${yaml}---\n`),
      body: emptyBody,
    };
    expect(checkFields(entry).problems).toEqual([]);
  });
});
