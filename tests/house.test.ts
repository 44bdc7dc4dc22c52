import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isId } from '../src/story/collections/values.ts';
import { projectRoot } from './support/build-site.ts';

const source = path.join(projectRoot, 'src');
/** For a room that needs no package. */
const none = /^$/;
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
 * The folders of `src/`, layer by layer from the bottom, each with the packages that it may import. A folder may use those
 * in the layers below, and none beside or above it, so that no two can depend on each other. dependency-cruiser
 * would be the tool for it, but does not read `.astro` files (sverweij/dependency-cruiser#1007).
 */
const layers: readonly Readonly<Record<string, RegExp>>[] = [
  {
    cache: /^node:.*$/,
    story: /^(zod|spdx-license-ids\/index.json)$/,
    'site.ts': none,
    'env.d.ts': /^astro\/runtime\/server\/index.js$/,
  },
  {
    components: /^astro$/,
    images: /^(astro|astro:assets|sharp|node:.*)$/,
    facets: none,
    chart: none,
    fingerprint: /^@noble\/hashes\/.*$/,
    'link-picture': /^(sharp|woff2-encoder\/decompress|node:.*)$/,
    'reading-keys': none,
  },
  {
    compiler:
      /^(zod|leven|sharp|yaml|remark|rehype|vfile|unist-util-visit|hast|mdast|node:.*|mdast-util-to-string|remark-gfm|remark-rehype)$/,
    quotations: /^diff$/,
    credits: none,
    filter: none,
    search: /^(astro|pagefind|leven|node:.*)$/,
    'copy-check': /^htmlparser2$/,
    hosting: /^(astro|htmlparser2|node:.*)$/,
    about: none,
  },
  {
    disagreements: none,
    actors: none,
    import:
      /^(node:.*|csv-parse\/sync|hast|leven|mdast|mdast-util-to-string|rehype|rehype-remark|remark|remark-gfm|unist-util-visit|yaml)$/,
  },
  { events: none, deadlines: none, sources: none, commands: /^(node:.*|@clack\/prompts|diff)$/ },
  {
    timeline: none,
    formats: /^(astro\/container|astro\/runtime\/server\/index.js|feedsmith|htmlparser2|zod|csv-stringify\/sync)$/,
    'as-of': none,
    front: none,
  },
  { embed: /^(astro|node:.*)$/, build: /^(astro|esbuild|htmlparser2|node:.*)$/ },
  { layouts: none, 'load-story.ts': none, 'files.ts': none },
  { pages: /^astro$/, 'middleware.ts': /^astro:middleware$/ },
];
const layerOf = (room: string) => layers.findIndex((rooms) => room in rooms);
const top = (file: string) => file.split('/')[0] ?? file;

describe('who may import whom', () => {
  test('every room stands on one layer, and no layer names a room that is not there', () => {
    const rooms = [...new Set(files.map(top))].filter((name) => name !== 'styles');
    expect(layers.flatMap((layer) => Object.keys(layer)).toSorted()).toEqual(rooms.toSorted());
  });

  test.each(files.filter((file) => !file.endsWith('.css')))('%s', (file) => {
    const layer = layerOf(top(file));
    const packages = layers[layer]?.[top(file)] ?? none;
    const dayOnly = /^(date-fns\/\w+|@date-fns\/utc|d3-time)$/;
    const wrong = importsOf(file).filter((target) => {
      if (target.startsWith('styles/')) return false;
      if (files.includes(target)) return top(target) !== top(file) && layerOf(top(target)) >= layer;
      if (dayOnly.test(target)) return file !== 'story/day.ts';
      // What an editor may write; the rest of the story is pure.
      if (top(file) === 'story' && !file.startsWith('story/collections/')) return true;
      return !packages.test(target);
    });
    expect(wrong).toEqual([]);
  });

  test('no files import one another in a circle', () => {
    const circles: string[][] = [];
    const done = new Set<string>();
    const follow = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file]);
      if (done.has(file) || trail.includes(file)) return;
      for (const target of importsOf(file)) if (files.includes(target)) follow(target, [...trail, file]);
      done.add(file);
    };
    for (const file of files) follow(file, []);
    expect(circles).toEqual([]);
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
        /^(story|filter|search)\/[a-z-]+\.ts$|\.client\.ts$|^leven$|^fingerprint\/[a-z-]+\.ts$|^copy-check\/(check-copy|check-words|read-copy|text-of-html)\.ts$|^htmlparser2$|^@noble\/hashes\//.test(
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
