import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, serve } from '../support/browser.ts';
import { buildSite, type BuiltSite } from '../support/build-site.ts';
import { siteAddress } from '../support/built-sites.ts';
import { pagesOf } from '../support/pages.ts';
import { otherStory } from '../support/read-story.ts';

/** The longest German word of a law, and a title without a space. */
const words = [
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
  '橋の閉鎖に関する町議会の決定とその後の渡し船の運航開始についての期限',
];

let site: BuiltSite;
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let content: string;
beforeAll(async () => {
  content = mkdtempSync(path.join(os.tmpdir(), 'long-words-'));
  cpSync(otherStory, content, { recursive: true });
  for (const file of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.md')) continue;
    let turn = 0;
    const longer = readFileSync(path.join(content, file), 'utf8').replace(
      /^( *(?:- )?(?:title|name|question|publisher|requires|role|says|brief|why|note): )(.*)$/gm,
      (_, key: string, value: string) => {
        const word = words[turn++ % words.length] ?? '';
        return key.includes('brief') ? `${key}${word.slice(0, 40)}` : `${key}"${word} ${value.replaceAll('"', '')}"`;
      },
    );
    writeFileSync(path.join(content, file), longer.replace('lang: en', 'lang: de'));
  }
  [site, browser] = await Promise.all([buildSite({ content, env: { SITE: siteAddress } }), launchBrowser()]);
  expect(site.code, site.output).toBe(0);
  server = await serve(site.dist);
});
afterAll(async () => {
  rmSync(content, { recursive: true });
  await Promise.all([browser.close(), server.close(), site.remove()]);
});

test('the content is in its language, and each English part is marked so', async () => {
  expect(site.output).toContain('the content is in German, but the words around it are in English');
  const page = await browser.newPage();
  await page.goto(`${server.address}/events/bridge-closed/`);
  const languages = await page.evaluate(() =>
    ['h1', '.prose', '.says, .account-version p', '.masthead nav', '#Versions', '.basis', '.prose time'].map(
      (selector) => {
        const part = document.querySelector(selector);
        if (!part) throw new Error(`There is no ${selector}.`);
        return [part.closest('[lang]')?.getAttribute('lang'), getComputedStyle(part).hyphens];
      },
    ),
  );
  const [german, english] = [
    ['de', 'auto'],
    ['en', 'manual'],
  ];
  expect(languages).toEqual([german, german, german, english, english, english, german]);
  const feed = readFileSync(path.join(site.dist, 'feed.xml'), 'utf8');
  expect(feed).toContain('xml:lang="de"');
  expect(feed).toContain('<p class="dateline" lang="en">');
});

test('search knows the language', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.address}/search/?q=Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzes`);
  await page.locator('main ol a').first().waitFor();
  const entry = readFileSync(path.join(site.dist, 'pagefind/pagefind-entry.json'), 'utf8');
  expect(Object.keys((JSON.parse(entry) as { languages: object }).languages)).toEqual(['de']);
});

test('a word longer than the page ends where its box does, on every page at 320 px', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  const wide: string[] = [];
  // A former address leads on by itself.
  for (const { file } of pagesOf(site.dist).filter(({ html }) => !html.includes('http-equiv="refresh"'))) {
    await page.goto(`${server.address}/${file.replace(/index\.html$/, '')}`);
    const width = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      return document.documentElement.scrollWidth;
    });
    const parts = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > 321)
        .map(({ tagName, className }) => `${tagName} ${className}`),
    );
    if (width > 320) wide.push(`${file}: ${width}: ${[...new Set(parts)].join(', ')}`);
  }
  expect(wide).toEqual([]);
});
