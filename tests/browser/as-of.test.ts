import { expect, test } from 'vitest';
import { openedSite } from '../support/opened-site.ts';

const site = openedSite({ viewport: { width: 1440, height: 900 } });

test('what was new on a day is the first thing on its page', async () => {
  const page = await site.open('/as-of/2020-09-11/', { javaScriptEnabled: false });
  expect(await page.locator('h2').first().textContent()).toBe('4 new events that day');
  const titles = await page.locator('.new li > a').allTextContents();
  expect(titles).toHaveLength(4);
  const last = await page.locator('.new li > a').last().boundingBox();
  expect(last && last.y + last.height).toBeLessThan(900);
});

test('the masthead, the first screen and the picture lead to the days, and the strip to each, with its number', async () => {
  const page = await site.open('/', { javaScriptEnabled: false });
  for (const place of ['.masthead', '.chart figcaption']) {
    await page.goto(site.address);
    await page.locator(place).getByRole('link', { name: 'Day by day' }).click();
    await page.waitForURL('**/as-of/');
  }
  await page.getByRole('link', { name: '5 new 13 Sep' }).click();
  await page.waitForURL('**/as-of/2020-09-13/');
  expect(await page.locator('.day-strip [aria-current]').textContent()).toContain('13 Sep');
});

test('the arrow keys lead to the day before and after, and do nothing beyond the first', async () => {
  const page = await site.open('/as-of/2020-08-03/');
  await page.keyboard.press('ArrowRight');
  await page.waitForURL('**/as-of/2020-08-06/');
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL('**/as-of/2020-08-03/');
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL('**/as-of/2020-08-02/');
  await page.keyboard.press('ArrowLeft');
  expect(new URL(page.url()).pathname).toBe('/as-of/2020-08-02/');
});

test.each([
  ['no-preference', true],
  ['reduce', false],
] as const)('from day to day the picture moves, where motion is wanted: %s', async (reducedMotion, moves) => {
  const page = await site.newPage({ reducedMotion });
  await page.addInitScript(() => {
    addEventListener('pagereveal', ({ viewTransition }) => {
      sessionStorage['moved'] = !!viewTransition;
    });
  });
  await page.goto(`${site.address}/as-of/2020-09-10/`);
  await page.locator('.steps [rel=next]').click();
  await page.waitForURL('**/as-of/2020-09-11/');
  await expect.poll(() => page.evaluate(() => sessionStorage['moved'] as string)).toBe(String(moves));
});
