import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, serve } from '../support/browser.ts';
import { longCount as count } from '../support/built-sites.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve(inject('long').dist)]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

const shown = () =>
  page.locator('.timeline ol > li').evaluateAll((list) => list.filter((entry) => entry.checkVisibility()).length);
const dates = () => page.locator('.timeline .day').filter({ visible: true });

describe('a list too long to be drawn at once', () => {
  test('has every event, and its pieces are no longer than two screens', async () => {
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(site.address);
    expect(await shown()).toBe(count);
    const lengths = await page
      .locator('.timeline ol')
      .evaluateAll((lists) => lists.map((list) => list.children.length));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(10);
    expect(Math.min(...lengths)).toBeGreaterThan(0);
  });

  test('when narrowed keeps no date that is empty, for eye or ear', async () => {
    const all = await dates().count();
    await page.getByRole('checkbox', { name: /^Key events/ }).check();
    const left = await dates().count();
    expect(left).toBeGreaterThan(1);
    expect(left).toBeLessThan(all);
    const empty = await page
      .locator('.timeline section')
      .evaluateAll(
        (sections) =>
          sections.filter(
            (section) =>
              section.checkVisibility() &&
              ![...section.querySelectorAll('li')].some((entry) => entry.checkVisibility()),
          ).length,
      );
    expect(empty).toBe(0);
  });

  test('shows the whole again', async () => {
    const before = await shown();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(shown).toBe(count);
    expect(before).toBeLessThan(count);
  });
});
