import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, serve } from '../support/browser.ts';
import { openedSite } from '../support/opened-site.ts';
import { closeTargets, pictureLabels } from '../support/picture-labels.ts';

const site = openedSite();
/** Below them there is no picture. */
const widths = [768, 1024, 1600];
const pages = ['/', '/as-of/2020-09-13/'];

/** Looks at the picture of a page at every width: no words of it touch others or leave the window, nor do its marks. */
async function expectClear(page: Page, leastWords: number): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const { count, faults } = await pictureLabels(page);
    expect(count, `${width} px`).toBeGreaterThan(leastWords);
    expect(faults, `${width} px`).toEqual([]);
    expect(await closeTargets(page), `${width} px`).toEqual([]);
  }
}

test.each(pages)('no words of the picture on %s touch others or leave the window, at any width', async (path) => {
  await expectClear(await site.open(path, { javaScriptEnabled: false }), 3);
});

describe.each([
  ['a story over years', inject('years')],
  ['a long story', inject('long').dist],
])('%s', (_, dist) => {
  let browser: Browser;
  let host: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), serve(dist)]);
  });
  afterAll(() => Promise.all([browser.close(), host.close()]));

  test('has a picture whose words and marks keep clear of each other at any width', async () => {
    const page = await browser.newPage();
    await page.goto(host.address);
    await expectClear(page, 6);
  });
});

test('a mark leads to its event, and none is in the way of who reads by keyboard or ear: the list has them all', async () => {
  const page = await site.open('/', { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false });
  const marks = page.locator('.chart .drawn a');
  expect(await marks.count()).toBeGreaterThan(12);
  expect(await page.locator('.chart .drawn a:not([tabindex="-1"])').count()).toBe(0);
  expect(await page.locator('.chart .drawn svg:not([aria-hidden])').count()).toBe(0);
  await page.locator('.chart .drawn a[href="#microsoft-bid-rejected"] use').click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#microsoft-bid-rejected');
});

test('on a phone there is no picture but the list', async () => {
  const page = await site.open('/', { viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  expect(await page.locator('.chart').isVisible()).toBe(false);
  expect(await page.locator('.timeline .clock').first().isVisible()).toBe(true);
});

test('each mark is drawn where it is placed', async () => {
  const page = await site.open('/', { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false });
  const off = await page
    .locator('.chart .drawn')
    .last()
    .evaluate((drawing) => {
      const { left, top, width } = (drawing.querySelector('.drawing') as SVGElement).getBoundingClientRect();
      return [...drawing.querySelectorAll('use:not(.bar)')].map((mark) => {
        const box = mark.getBoundingClientRect();
        const x = (Number.parseFloat(mark.getAttribute('x') ?? '') / 100) * width;
        const y = Number(mark.getAttribute('y'));
        return Math.hypot((box.left + box.right) / 2 - left - x, (box.top + box.bottom) / 2 - top - y);
      });
    });
  expect(off.length).toBeGreaterThan(12);
  expect(Math.max(...off)).toBeLessThan(1);
});
