import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isId } from '../src/story/collections/values.ts';
import { projectRoot } from './support/build-site.ts';

const source = path.join(projectRoot, 'src');
const files = globSync('**/*.{ts,astro,css}', { cwd: source });
const read = (file: string) => readFileSync(path.join(source, file), 'utf8');

/** What a file imports, as paths from `src/` or names of packages. */
function importsOf(file: string): string[] {
  const imports =
    /^\s*import\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]|^\s*export\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm;
  const targets = [...read(file).matchAll(imports)].map(([, fixed, passedOn, lazy]) => fixed ?? passedOn ?? lazy ?? '');
  return targets.map((target) =>
    target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target.replace(/\?.*$/, '')) : target,
  );
}

/**
 * Which of our folders each folder may import from, beside itself, and which packages. dependency-cruiser would be the
 * tool for it, but does not read `.astro` files (sverweij/dependency-cruiser#1007).
 */
const rules: Record<string, { folders: string[]; packages: RegExp }> = {
  story: { folders: [], packages: /^(zod|spdx-license-ids\/index.json)$/ },
  compiler: {
    folders: ['story', 'check'],
    packages:
      /^(zod|leven|sharp|yaml|remark|rehype|vfile|unist-util-visit|hast|mdast|node:.*|mdast-util-to-string|remark-gfm|remark-rehype)$/,
  },
  facets: { folders: ['story'], packages: /^$/ },
  chart: { folders: ['story', 'components'], packages: /^$/ },
  disagreements: { folders: ['story', 'components', 'styles'], packages: /^diff$/ },
  timeline: { folders: ['story', 'components', 'images'], packages: /^$/ },
  images: { folders: ['story'], packages: /^(astro|astro:assets|sharp|node:.*)$/ },
  filter: { folders: ['story', 'facets', 'components'], packages: /^$/ },
  search: {
    folders: ['story', 'components', 'styles'],
    packages: /^(astro|pagefind|leven|node:.*)$/,
  },
  'link-picture': { folders: ['story', 'styles'], packages: /^(sharp|woff2-encoder\/decompress|node:.*)$/ },
  formats: {
    folders: ['story', 'facets', 'components', 'styles'],
    packages: /^(astro\/container|astro\/runtime\/server\/index.js|feedsmith|htmlparser2|zod|csv-stringify\/sync)$/,
  },
  embed: { folders: ['story', 'facets', 'components', 'formats', 'build', 'styles'], packages: /^(astro|node:.*)$/ },
  check: { folders: ['story', 'components', 'styles'], packages: /^(htmlparser2|@noble\/hashes\/.*)$/ },
  commands: { folders: ['compiler', 'check', 'story'], packages: /^node:.*$/ },
  build: { folders: ['story', 'formats', 'images'], packages: /^(astro|esbuild|htmlparser2|node:.*)$/ },
  components: { folders: ['story', 'facets', 'chart', 'disagreements', 'check', 'images'], packages: /^astro$/ },
  layouts: {
    packages: /^$/,
    folders: [
      'story',
      'facets',
      'components',
      'chart',
      'check',
      'embed',
      'link-picture',
      'filter',
      'formats',
      'timeline',
      'styles',
      'build',
      'site.ts',
    ],
  },
  pages: {
    packages: /^astro$/,
    folders: [
      'story',
      'facets',
      'chart',
      'disagreements',
      'filter',
      'search',
      'check',
      'embed',
      'build',
      'link-picture',
      'formats',
      'components',
      'timeline',
      'images',
      'layouts',
      'files.ts',
      'load-story.ts',
      'site.ts',
    ],
  },
  'files.ts': { folders: ['story', 'embed', 'formats', 'search', 'site.ts'], packages: /^$/ },
  'load-story.ts': { folders: ['story', 'compiler', 'formats', 'build', 'site.ts'], packages: /^$/ },
  'middleware.ts': { folders: ['build'], packages: /^astro:middleware$/ },
  'site.ts': { folders: [], packages: /^$/ },
  'env.d.ts': { folders: [], packages: /^astro\/runtime\/server\/index.js$/ },
};
const top = (file: string) => file.split('/')[0] ?? file;

describe('who may import whom', () => {
  test('every folder of src has a rule', () => {
    expect(new Set(files.map(top).filter((name) => name !== 'styles'))).toEqual(new Set(Object.keys(rules)));
  });

  test.each(files.filter((file) => !file.endsWith('.css')))('%s', (file) => {
    const rule = rules[top(file)];
    if (!rule) throw new Error(`no rule for ${file}`);
    const dayOnly = /^(date-fns\/\w+|@date-fns\/utc|d3-time)$/;
    const wrong = importsOf(file).filter((target) => {
      const isOurs = files.includes(target) || target.startsWith('styles/');
      if (isOurs) return top(target) !== top(file) && !rule.folders.includes(top(target));
      if (dayOnly.test(target)) return file !== 'story/day.ts';
      // What an editor may write; the rest of the story is pure.
      if (top(file) === 'story' && !file.startsWith('story/collections/')) return true;
      return !rule.packages.test(target);
    });
    expect(wrong).toEqual([]);
  });

  test.each(files.filter((file) => file.endsWith('.client.ts')))(
    '%s: other scripts and pure, light modules',
    (file) => {
      const reached = new Set<string>();
      const follow = (from: string): void => {
        for (const target of importsOf(from)) {
          if (reached.has(target)) continue;
          reached.add(target);
          if (files.includes(target)) follow(target);
        }
      };
      follow(file);
      const isAllowed = (target: string) =>
        /^(story|filter|search)\/[a-z-]+\.ts$|\.client\.ts$|^leven$|^check\/(check-copy|check-words|fingerprint|normalised-words|read-copy|readings|text-of-html)\.ts$|^htmlparser2$|^@noble\/hashes\//.test(
          target,
        );
      expect([...reached].filter((target) => !isAllowed(target))).toEqual([]);
    },
  );

  test('only checks and formats read the schemas; pages do not', () => {
    const pages = files.filter((file) => file.startsWith('pages/'));
    expect(pages.filter((file) => importsOf(file).includes('story/collections/index.ts'))).toEqual([]);
  });
});

test('pages stay short: a loader call, a layout, no more', () => {
  const long = files.filter((file) => file.startsWith('pages/') && read(file).split('\n').length > 45);
  expect(long).toEqual([]);
});

test('the engine does not know its story', () => {
  expect(files.filter((file) => /tiktok|bytedance|oracle|trump/i.test(read(file)))).toEqual([]);
});

test('every exported function, class, constant and interface has a docstring', () => {
  const bare = files
    .filter((file) => file.endsWith('.ts') && !file.startsWith('pages/') && !file.endsWith('.d.ts'))
    .flatMap((file) => {
      const lines = read(file).split('\n');
      return lines
        .filter(
          (line, index) =>
            /^export (async )?(function|class|const|interface)/.test(line) && !/\*\/\s*$/.test(lines[index - 1] ?? ''),
        )
        .map((line) => `${file}: ${line}`);
    });
  expect(bare).toEqual([]);
});

test('no fragment of the engine can collide with an id of the content', () => {
  const fixed = files.flatMap((file) => [...read(file).matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
  expect(fixed.length).toBeGreaterThan(5);
  expect(fixed.filter((id) => isId(id))).toEqual([]);
});
