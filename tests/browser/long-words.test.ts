import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, serve } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import type { BuiltSite } from '../support/build-site.ts';
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
    writeFileSync(path.join(content, file), longer);
  }
  [site, browser] = await Promise.all([buildSite({ content, env: { SITE: siteAddress } }), launchBrowser()]);
  expect(site.code, site.output).toBe(0);
  server = await serve(site.dist);
});
afterAll(async () => {
  rmSync(content, { recursive: true });
  await Promise.all([browser.close(), server.close(), site.remove()]);
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
