import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openedSite } from '../support/opened-site.ts';

const site = openedSite({ viewport: { width: 1440, height: 900 } });

/** Presses Tab until the focus is where `selector` says, and fails if it never is. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never led to ${selector}.`);
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim());

test('a reader walks the whole site by keyboard: skips, filters, steps, copies, searches, switches the keys off', async () => {
  const page = await site.open('/', { permissions: ['clipboard-read', 'clipboard-write'] });

  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to the content');
  await page.keyboard.press('Enter');

  await tabTo(page, '#Filter .menu summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '#Filter [value=oracle]');
  await page.keyboard.press('Space');
  for (let menus = 0; menus < 3; menus++) await tabTo(page, '#Filter .menu summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '#Filter [name=kind]');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => new URL(page.url()).search).toMatch(/^\?actor=oracle&kind=\w+$/);
  await tabTo(page, '#Filter [type=reset]');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).search).toBe('');

  await page.locator('body').press('j');
  await page.keyboard.press('j');
  const title = await focused(page);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/events/*/');
  expect((await page.textContent('h1'))?.trim()).toBe(title);

  await tabTo(page, '.permalink button');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

  await page.keyboard.press('/');
  await page.waitForURL('**/search/');
  await page.locator('#Query:visible').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('mnuchin');
  await page.locator('.answer li a').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/search/'));

  await page.keyboard.press('?');
  await tabTo(page, 'dialog input');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  const before = page.url();
  await page.keyboard.press('/');
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
});
