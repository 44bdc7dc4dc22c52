import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, type BuiltSite } from '../support/build-site.ts';
import { filesOf } from '../support/pages.ts';
import { otherStory } from '../support/read-story.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSite({ content: otherStory, settings: { previewPictures: false } });
  // Without a lock file nothing is kept.
  writeFileSync(path.join(site.root, 'package-lock.json'), '{}');
  site = await site.rebuild();
}, 120_000);
afterAll(() => site.remove());

/** What a build says of the pages that it did not make anew. */
const keptPages = ({ output }: BuiltSite) => /\d+ pages? taken/.exec(output)?.[0];

const contents = (dist: string) =>
  Object.fromEntries(filesOf(dist).map((file) => [file, readFileSync(path.join(dist, file), 'base64')]));

test('pages are taken from the last site if they are as they were made and show nothing that changed, and from nowhere else', async () => {
  expect(keptPages(site)).toBeUndefined();
  expect(keptPages(await site.rebuild())).toBe('3 pages taken');

  // The page of the bridge names the ferry, which comes next; that of the survey does not.
  appendFileSync(path.join(site.root, 'content/events/2004-03-02-ferry-runs.md'), '\nIt was cold.\n');
  const warm = await site.rebuild();
  expect(keptPages(warm)).toBe('1 page taken');
  const made = contents(site.dist);
  appendFileSync(path.join(site.dist, 'events/survey/index.html'), 'by hand');
  expect(keptPages(await site.rebuild())).toBe('2 pages taken');

  appendFileSync(path.join(site.root, 'src/middleware.ts'), '\n// Changed.\n');
  expect(keptPages(await site.rebuild())).toBeUndefined();
  expect(contents(site.dist)).toEqual(made);
  rmSync(path.join(site.root, '.astro'), { recursive: true });
}, 120_000);
