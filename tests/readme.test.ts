import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFields } from '../src/compiler/fields.ts';
import { readFrontMatter } from '../src/compiler/front-matter.ts';
import { emptyBody } from '../src/compiler/markdown/index.ts';
import { parseSpan } from '../src/story/span.ts';
import { spanInWords } from '../src/story/span-words.ts';
import type { Collection } from '../src/story/collections/index.ts';
import { projectRoot } from './support/build-site.ts';
import { withKeyTables } from './support/key-tables.ts';

const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');
const readme = read('README.md');
const handbook = read('content/README.md');
const contributing = read('.github/CONTRIBUTING.md');
const examples = [...readme.matchAll(/```yaml\n# content\/(?:(\w+)\/)?([\w-]+)\.md\n([\s\S]*?)```/g)].map(
  ([, folder = 'story', name = '', yaml = '']) => ({ collection: folder as Collection, name, yaml }),
);
const compiler = globSync('src/{compiler,story/collections}/**/*.ts', { cwd: projectRoot }).map(read).join('\n');

describe('the README', () => {
  test('has at most 1,200 words', () => {
    expect(readme.split(/\s+/).length).toBeLessThanOrEqual(1200);
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

  test('names only commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [readme, handbook, contributing].flatMap((text) => [...text.matchAll(/npm run ([\w:]+)/g)]);
    expect(named.length).toBeGreaterThan(10);
    expect(named.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the handbook', () => {
  test('has every key of every kind of file, as it is described; `vitest -u` writes them', async () => {
    expect(handbook.match(/<!-- keys: /g)).toHaveLength(8);
    await expect(withKeyTables(handbook)).toMatchFileSnapshot(path.join(projectRoot, 'content/README.md'));
  });

  const dates = [...handbook.matchAll(/^\| `([^`]+)` \| ([^|`]+) \| [^|]+ \|$/gm)].filter(([, edtf = '']) =>
    /^[-\d.]/.test(edtf),
  );
  test('has a row for each form of a date', () => {
    expect(dates).toHaveLength(16);
  });
  test.each(dates.map(([, edtf = '', says = '']) => [edtf, says]))('knows that the date %s says “%s”', (edtf, says) => {
    const span = parseSpan(edtf);
    expect(span && spanInWords(span)).toBe(says);
  });

  test('has every rule that a message names, and none that there is not', () => {
    const rows = handbook
      .slice(handbook.indexOf('## Rules'))
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const rules = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name),
    );
    const told = [...read('tests/fixtures/messages.txt').matchAll(/^content\/.*:\d+ {2}([\w-]+)$/gm)].map(
      ([, name]) => name,
    );
    expect(told.length).toBeGreaterThan(40);
    expect(told.filter((name) => !rules.includes(name ?? ''))).toEqual([]);
    expect(rules.filter((name) => !compiler.includes(`'${name}'`))).toEqual([]);
  });
});

test('how the code is laid out names every folder of src', () => {
  const folders = readdirSync(path.join(projectRoot, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).filter((name) => !contributing.includes(`${name}/`))).toEqual([]);
});
