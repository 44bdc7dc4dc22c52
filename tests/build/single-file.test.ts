import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { asSingleFile } from '../../src/build/single-file.ts';
import { launchBrowser } from '../support/browser.ts';
import { siteAddress } from '../support/built-sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('the story in full opens from disk, in its own typeface, with nothing loaded and every link whole', async () => {
  const file = path.join(inject('dist'), 'in-full/story.html');
  const page = await (await browser.newContext({ offline: true })).newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => errors.push(message.text()));
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => document.fonts.ready);
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
  expect(errors).toEqual([]);
  const widths = await page.locator('img').evaluateAll((images: HTMLImageElement[]) =>
    Promise.all(
      images.map(async (image) => {
        image.loading = 'eager';
        await image.decode();
        return image.naturalWidth;
      }),
    ),
  );
  expect(widths).toEqual([1200, 600]);
  expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)).toBe(2);
  const hrefs = await page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.filter((href) => !/^(https?:|#|mailto:)/.test(href))).toEqual([]);
  // What is in the file is found without the site.
  expect(hrefs).toContain('#transactions-order');
  expect(hrefs).toContain(`${siteAddress}/events/transactions-order/`);
  expect(await page.locator('a[download]').count()).toBe(0);
  const whole = readFileSync(path.join(inject('dist'), 'in-full/index.html'), 'utf8');
  expect(await page.locator('main').innerText()).toContain('Where accounts differ');
  expect(readFileSync(file, 'utf8')).not.toContain('<script');
  expect(whole).toContain('href="/in-full/story.html"');
});

test('is read as a browser reads it: what looks like an element in an attribute or a text is none', () => {
  const odd = '<p title="<script><a href=\'/x\'><style>">Text: href="/y" <code>&lt;a href="/z"></code></p>';
  expect(asSingleFile(odd, new URL(siteAddress), () => Buffer.from(''))).toBe(odd);
  const image = '<img alt="<link rel=\'icon\'>" src="data:,"><a class="x" href="/a&amp;b">t</a>';
  expect(asSingleFile(image, new URL(siteAddress), () => Buffer.from(''))).toBe(
    image.replace('/a&amp;b', `${siteAddress}/a&amp;b`),
  );
});

test('has fonts in it only where its styles name them', () => {
  const styled = '<style>a{src:url(/f.woff2)}</style><p>url(/f.woff2)</p>';
  expect(asSingleFile(styled, new URL(siteAddress), () => Buffer.from('font'))).toBe(
    '<style>a{src:url(data:font/woff2;base64,Zm9udA==)}</style><p>url(/f.woff2)</p>',
  );
});

test('a link to a file elsewhere stays, the one to itself goes', () => {
  const kept = '<a href="https://example.com/download-it" rel="external">A file</a>';
  const own = '<a href="/a/in-full/story.html" download="The story.html">\nSave it as one file\n</a>';
  expect(asSingleFile(`<p>${kept}${own}</p>`, new URL(siteAddress), () => Buffer.from(''))).toBe(`<p>${kept}</p>`);
});
