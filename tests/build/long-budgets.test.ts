import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, type BuiltSite } from '../support/build-site.ts';
import { growStory } from '../support/grown-story.ts';
import { filesOf } from '../support/pages.ts';

const count = 1000;
let content: string;
let site: BuiltSite;
beforeAll(async () => {
  content = await growStory(count);
  // Astro notes images while it renders pages; a thread must not render these.
  for (const name of (await readdir(path.join(content, 'events'))).slice(0, 100)) {
    const file = path.join(content, 'events', name);
    const text = await readFile(file, 'utf8');
    const image = 'image: { src: quay.png, alt: A quay, credit: Drawn for the tests }';
    await writeFile(file, text.replace('---\n', `---\n${image}\n`));
  }
  await mkdir(path.join(content, 'images'));
  const drawing = sharp({ create: { width: 700, height: 400, channels: 3, background: '#579' } });
  await drawing.png().toFile(path.join(content, 'images/quay.png'));
  site = await buildSite({ content, env: { SITE: '' } });
  expect(site.code, site.output).toBe(0);
});
afterAll(() => Promise.all([rm(content, { recursive: true }), site.remove()]));

const read = (file: string) => readFileSync(path.join(site.dist, file));
/** Bytes after Brotli; a lower quality gives more, in a tenth of the time. */
const brotli = (bytes: Buffer, quality = constants.BROTLI_MAX_QUALITY) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

test(`the front page of ${count} events weighs at most 24,000 bytes, brotli, with its scripts`, () => {
  const html = read('index.html');
  const scripts = [...html.toString().matchAll(/<script[^>]*\ssrc="\/([^"]+)"/g)].map(([, file = '']) => read(file));
  expect(scripts.length).toBeGreaterThan(0);
  expect([html, ...scripts].map((bytes) => brotli(bytes)).reduce((a, b) => a + b)).toBeLessThanOrEqual(24_000);
});

test('no other page weighs more than 60,000', () => {
  const pages = filesOf(site.dist).filter((file) => file.endsWith('index.html'));
  expect(pages.length).toBeGreaterThan(count);
  const heavy = pages.filter((file) => {
    const bytes = read(file);
    return bytes.length > 60_000 && brotli(bytes, 5) > 60_000 && brotli(bytes) > 60_000;
  });
  expect(heavy).toEqual([]);
});

test('what the filter of the whole loads weighs at most 25 bytes an event', () => {
  expect(brotli(read('filter-index.json'))).toBeLessThanOrEqual(25 * count);
});

test('a second thread renders many of its pages, but none with an image, whose sizes are made', () => {
  const [, shared] = /(\d+) pages were rendered by a second thread/.exec(site.output) ?? [];
  expect(Number(shared)).toBeGreaterThan(count / 4);
  const pages = filesOf(site.dist).filter((file) => file.endsWith('.html'));
  const images = pages.flatMap(
    (file) =>
      read(file)
        .toString()
        .match(/_astro\/quay[^\s"]+/g) ?? [],
  );
  expect(images.length).toBeGreaterThan(100);
  for (const image of new Set(images)) expect(existsSync(path.join(site.dist, image)), image).toBe(true);
});
