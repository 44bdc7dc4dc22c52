import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Preview } from '../../src/link-picture/card.ts';
import { drawPictures, pictureOf } from '../../src/link-picture/kept-pictures.ts';
import { renderPicture } from '../../src/link-picture/picture.ts';
import { projectRoot } from '../support/build-site.ts';

const before = process.cwd();
const folder = '.astro/cache/pictures';
const previews = Array.from({ length: 13 }, (_, at): Preview => ({
  href: `/events/ferry-${at}/`,
  title: `Ferry ${at} leaves`,
  date: '1 May 2004',
  status: 'Stated',
}));
const [first = previews[0]] = previews;
let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
  for (const name of ['src/link-picture', 'src/story', 'src/styles/fonts', 'src/cache', 'src/site.ts', 'package.json'])
    cpSync(path.join(projectRoot, name), path.join(root, name), { recursive: true });
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'));
  writeFileSync(path.join(root, 'package-lock.json'), '{}');
  process.chdir(root);
});
afterEach(() => {
  process.chdir(before);
  rmSync(root, { recursive: true });
});

/** The kept pictures, each as it was written. */
const kept = () => readdirSync(folder).map((name) => `${name} ${statSync(path.join(folder, name)).ino}`);

test('pictures are drawn by other processes as they are here, once, and kept', async () => {
  await drawPictures([...previews, ...previews]);
  const drawn = kept();
  expect(drawn).toHaveLength(previews.length);
  await drawPictures(previews);
  expect(kept()).toEqual(drawn);
  for (const preview of previews.slice(0, 2)) {
    const picture = await renderPicture(preview);
    expect(picture.equals(await pictureOf(preview))).toBe(true);
  }
  expect(kept()).toEqual(drawn);
});

test('one that shows something else is drawn, and its address shows nothing', async () => {
  await drawPictures(previews);
  await drawPictures(previews.map((preview) => ({ ...preview, href: `/elsewhere${preview.href}` })));
  expect(kept()).toHaveLength(13);
  await pictureOf({ ...previews[0], title: 'Another title' } as Preview);
  expect(kept()).toHaveLength(14);
});

test.each([
  ['a font', 'src/styles/fonts/another.woff2'],
  ['the template', 'src/link-picture/picture.ts'],
  ['a word that it adds', 'src/story/words.ts'],
  ['a package', 'package-lock.json'],
])('all are drawn again when %s has changed', async (_, file) => {
  await drawPictures(previews);
  const drawn = kept();
  appendFileSync(file, '\n');
  await drawPictures(previews);
  expect(kept().filter((picture) => !drawn.includes(picture))).toHaveLength(13);
});

test('one that cannot be drawn stops the build, and says why', async () => {
  rmSync('src/styles/fonts/newsreader-text.woff2');
  await expect(drawPictures(previews)).rejects.toThrow(/The fonts of link pictures can’t be unpacked: ENOENT/);
});

test('outside a whole project nothing is kept', async () => {
  rmSync('package-lock.json');
  await drawPictures(previews);
  expect(first && (await pictureOf(first)).length).toBeGreaterThan(1000);
  expect(() => kept()).toThrow(/ENOENT/);
});
