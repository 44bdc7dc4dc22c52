/**
 * `npm run measure:filters -- [events]` measures how long a change of filter takes until it is painted, in a story of so
 * many events and with a processor slowed four times; from 201 on, that is the filter of the whole, once its index is
 * there. It prints the browser's own figures (Event Timing, duration to the next paint, in steps of 8 ms), and when the
 * front page's largest part was painted.
 */
import { rm } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { launchBrowser, serve } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { growStory } from '../support/grown-story.ts';

const count = Number(process.argv[2] ?? 1000);
const slowdown = 4;
const content = await growStory(count);
const built = await buildSite({ content, env: { SITE: '' } });
if (built.code !== 0) throw new Error(built.output);
const [site, browser] = await Promise.all([serve(built.dist), launchBrowser()]);

const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
const paints: number[] = [];
for (let round = 0; round < 5; round++) {
  await page.goto(site.address);
  await page.waitForTimeout(1500);
  paints.push(
    await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(list.getEntries().at(-1)?.startTime ?? 0);
          }).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    ),
  );
}
await page.evaluate(() => {
  const durations: number[] = [];
  new PerformanceObserver((list) => {
    // To ask for the index and to open a menu are no changes.
    for (const { name, duration, target } of list.getEntries() as PerformanceEventTiming[])
      if (name === 'click' && target instanceof Element && target.matches('input, [type=reset]'))
        durations.push(duration);
    // The type of the option is not in the DOM library yet.
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  Object.assign(window, { durations });
});
/**
 * Clicks as a reader does who has the list in sight and the mouse on the box, and whose finger
 * takes 80 ms to rise: the way to the box is not what is measured, nor what a test library
 * does before it clicks.
 */
async function change(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await target.boundingBox()) ?? {};
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.waitForTimeout(700);
  await page.mouse.down();
  await page.waitForTimeout(80);
  await page.mouse.up();
  await page.waitForTimeout(700);
}
await page.locator('#Filter').evaluate((bar) => bar.scrollIntoView());
const asks = page.locator('#Filter .asks');
if (await asks.count()) await asks.click();
const boxes = page.locator('#Filter .menu').first().locator('input[type=checkbox]');
for (let round = 0; round < 3; round++) {
  for (const at of [0, 1, 2, 3]) {
    if (!(await boxes.nth(at).isVisible())) await page.locator('#Filter .menu summary').first().click();
    await change(boxes.nth(at));
  }
  await change(page.locator('#Filter [type=reset]'));
}
const durations = await page.evaluate(() => (window as unknown as { durations: number[] }).durations);
const sorted = durations.toSorted((a, b) => a - b);
process.stdout.write(
  `largest paint of the front page after ${paints.map((time) => Math.round(time)).join(', ')} ms\n` +
    `${count} events, processor slowed ${slowdown} times, ${durations.length} changes: ` +
    `median ${sorted[sorted.length >> 1]} ms, longest ${sorted.at(-1)} ms\n${durations.join(' ')}\n`,
);
await Promise.all([browser.close(), site.close(), built.remove(), rm(content, { recursive: true })]);
