import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { siteAddress, subPath } from '../support/built-sites.ts';

const dist = inject('dist');
const read = (file: string, of = dist) => readFileSync(path.join(of, file), 'utf8');
const figureOf = (html: string) => /<figure class="image">[\s\S]*?<\/figure>/.exec(html)?.[0] ?? '';

test('a page has an image in the formats and sizes that browsers choose from, with its measures, and always its credit', () => {
  const figure = figureOf(read('events/transactions-order/index.html'));
  expect(figure).toMatch(/<source srcset="[^"]*\.avif 480w, [^"]*\.avif 960w" type="image\/avif" sizes="/);
  expect(figure).toMatch(/type="image\/webp"/);
  expect(figure).toMatch(
    /<img src="\/_astro\/order[^"]*\.jpg"[^>]* alt="A disc on a field"[^>]* width="1200" height="800"/,
  );
  expect(figure).toContain('The order, as a child would draw it.');
  expect(figure).toContain(
    'Drawn for the tests, under <a href="https://spdx.org/licenses/CC0-1.0.html" rel="license external">CC0-1.0</a>',
  );
});

test('it is loaded late in the list, and at once at the head of its own page', () => {
  expect(figureOf(read('events/transactions-order/index.html'))).toContain('loading="eager"');
  const entry =
    /<li[^>]*>(?:(?!<\/li>)[\s\S])*id="transactions-order"[\s\S]*?<\/article>/.exec(read('index.html'))?.[0] ?? '';
  expect(figureOf(entry)).toContain('loading="lazy"');
});

test('decoration is passed over by screen readers', () => {
  expect(figureOf(read('actors/bytedance/index.html'))).toMatch(/<img[^>]* alt(=""|[\s>])/);
});

test('an SVG is an image by its address, and no markup of the page', () => {
  for (const [folder, base] of [
    [dist, ''],
    [inject('distBelow'), subPath],
  ] as const) {
    const html = read('index.html', folder);
    expect(html).toContain(`<img src="${base}/images/map.svg" alt="A map without places" width="600" height="300"`);
    expect(html).not.toContain('fill="#99c"');
  }
  expect(read('images/map.svg')).toContain('<circle');
});

test('what is read elsewhere has it at an address that stays, without what a camera wrote into it', async () => {
  const address = `${siteAddress}/images/order.jpg`;
  expect(read('actors/donald-trump/feed.xml')).toContain(`src="${address}"`);
  expect(read('timeline.json')).toContain(`"src":"${address}"`);
  expect(read('timelinejs.json')).toContain(`"media":{"url":"${address}","alt":"A disc on a field"`);
  const { width, exif } = await sharp(path.join(dist, 'images/order.jpg')).metadata();
  expect([width, exif]).toEqual([1200, undefined]);
});

test('a frame may load it from the site, and from nowhere else', () => {
  const frame = read('embed/events/transactions-order/index.html');
  expect(frame).toContain('<img src="/images/order.jpg"');
  expect(frame).toContain(`img-src ${siteAddress}; font-src`);
});
