import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkFields } from '../src/compiler/fields.ts';
import { keysAt } from '../src/compiler/schema-walk.ts';
import { readFrontMatter } from '../src/compiler/front-matter.ts';
import { emptyBody } from '../src/compiler/markdown/index.ts';
import type { Collection } from '../src/compiler/entry.ts';
import { projectRoot } from './support/build-site.ts';

const readme = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/```yaml\n# content\/(?:(\w+)\/)?([\w-]+)\.md\n([\s\S]*?)```/g)].map(
  ([, folder = 'story', name = '', yaml = '']) => ({ collection: folder as Collection, name, yaml }),
);

/** Every key that a schema has at a path, and below it, that an example leaves out. */
function missingKeys(collection: Collection, value: unknown, at: (string | number)[] = []): string[] {
  if (Array.isArray(value)) return value.slice(0, 1).flatMap((item) => missingKeys(collection, item, [...at, 0]));
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return keysAt(collection, at).flatMap((key) =>
    key in given ? missingKeys(collection, given[key], [...at, key]) : [[...at, key].join('.')],
  );
}

describe('the README', () => {
  test('has an example of each kind of file', () => {
    const kinds = examples.map(({ collection }) => collection).toSorted();
    expect(kinds).toEqual(['actors', 'deadlines', 'disagreements', 'events', 'sources', 'story']);
  });

  test.each(examples)('explains every key of $collection, and no other', ({ collection, name, yaml }) => {
    const entry = { name, file: `${name}.md`, ...readFrontMatter(`---\n${yaml}---\n`), body: emptyBody };
    expect(checkFields(collection, entry).problems).toEqual([]);
    const shared = collection === 'events' || collection === 'story' ? [] : ['formerly', 'corrections'];
    expect(missingKeys(collection, parse(yaml)).toSorted()).toEqual(shared.toSorted());
  });
});
