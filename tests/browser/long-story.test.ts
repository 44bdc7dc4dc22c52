import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, serve } from '../support/browser.ts';
import { longCount, longPage } from '../support/built-sites.ts';
import { elementsOf, pagesOf } from '../support/pages.ts';

const { dist } = inject('long');
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve(dist)]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
  await page.goto(new URL(address, site.address).href);
  return page;
}
const pathOf = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).hash;
/** An event in the middle of the story. */
const middle = { id: 'sailing-100', month: 'April 2004', day: '14 April 2004' };

describe('a story that is too long for a page', () => {
  test('has each event on one page of a period, and none has more than it may', () => {
    const listed = pagesOf(dist)
      .filter(({ file }) => /^(\d{4}|background)\//.test(file))
      .map(({ tree }) =>
        elementsOf(tree, ({ tagName }) => tagName === 'li').filter(({ children }) =>
          children.some((child) => child.type === 'element' && child.tagName === 'article'),
        ),
      );
    expect(Math.max(...listed.map(({ length }) => length))).toBeLessThanOrEqual(longPage);
    expect(listed.flat()).toHaveLength(longCount);
  });

  test.each([{}, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }])(
    'leads from the front page to an event in its middle by period (%j)',
    async (options) => {
      const page = await open('/', options);
      await page.getByRole('link', { name: middle.month, exact: true }).first().click();
      await page.getByRole('link', { name: middle.day, exact: true }).click();
      expect(pathOf(page)).toBe('/2004/04/14/');
      await page.locator(`h3 a[href="/events/${middle.id}/"]`).click();
      expect(pathOf(page)).toBe(`/events/${middle.id}/`);
      // And back to where it is on the timeline.
      await page.locator('.kicker a').click();
      expect(pathOf(page)).toBe(`/2004/04/14/#${middle.id}`);
    },
  );

  test('leads on from period to period, by link and by key', async () => {
    const page = await open('/2004/04/14/');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => pathOf(page)).toBe('/2004/04/15/');
    await page.getByRole('link', { name: '← 14 April 2004' }).click();
    expect(pathOf(page)).toBe('/2004/04/14/');
  });

  test('opens the page of an event that an old address of the front page names', async () => {
    const page = await open(`/#${middle.id}`);
    await page.waitForURL(`**/events/${middle.id}/`);
    const own = await open('/#List');
    expect(pathOf(own)).toBe('/#List');
  });

  test('says where a page belongs', () => {
    const html = readFileSync(path.join(dist, 'events', middle.id, 'index.html'), 'utf8');
    const names = [...html.matchAll(/"@type":"ListItem","position":\d,"name":"([^"]+)"/g)].map(([, name]) => name);
    expect(names.slice(1, -1)).toEqual(['2004', 'April 2004', '14 April 2004']);
  });

  test('narrows the list of a period, and shows it whole again', async () => {
    const page = await open('/2004/04/13/');
    const shown = () =>
      page.locator('.timeline ol > li').evaluateAll((list) => list.filter((entry) => entry.checkVisibility()).length);
    const all = await shown();
    await page.getByRole('checkbox', { name: /^Key events/ }).check();
    await expect.poll(shown).toBeLessThan(all);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(shown).toBe(all);
  });
});

test('the story in full and in brief is divided in the same way, each part a page to print', async () => {
  const page = await open('/in-full/', { javaScriptEnabled: false });
  expect(await page.locator('.full-story article').count()).toBe(0);
  await page.getByRole('link', { name: middle.month, exact: true }).first().click();
  await page.getByRole('link', { name: middle.day, exact: true }).click();
  expect(pathOf(page)).toBe('/in-full/2004/04/14/');
  expect(await page.locator('h1').innerText()).toBe('14 April 2004, in full');
  expect(await page.locator('.full-story article').count()).toBe(3);
  expect(await page.locator('.full-story .sources li').count()).toBe(2);
});

test('a source of many events has pages for their periods, each with what it says', async () => {
  const page = await open('/sources/late-post/', { javaScriptEnabled: false });
  await page.getByRole('link', { name: middle.month, exact: true }).click();
  await page.getByRole('link', { name: '15 April 2004', exact: true }).click();
  expect(pathOf(page)).toBe('/sources/late-post/2004/04/15/');
  expect(await page.locator('.lines li').first().innerText()).toMatch(/It sailed with \d+ passengers\./);
  await page.getByRole('link', { name: 'Three years of ferries' }).first().click();
  expect(pathOf(page)).toBe('/sources/late-post/');
});
