/**
 * `npm run measure:filters -- [events]` measures how long a change of filter takes until it
 * is painted, on a page with 1,000 events and a processor slowed four times. It prints the
 * browser's own figures (Event Timing, duration to the next paint, in steps of 8 ms).
 */
import { rm } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { launchBrowser, serve } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { generateStory } from '../support/generated-story.ts';

const count = Number(process.argv[2] ?? 1000);
const slowdown = 4;
const content = await generateStory(count);
const built = await buildSite({ content });
if (built.code !== 0) throw new Error(built.output);
const [site, browser] = await Promise.all([serve(built.dist), launchBrowser()]);

const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(site.address);
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
await page.evaluate(() => {
  const durations: number[] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'click') durations.push(entry.duration);
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
await page.locator('.timeline').evaluate((list) => list.scrollIntoView());
await page.locator('#Filter .menu summary').first().click();
const boxes = page.locator('#Filter input[type=checkbox]:visible');
for (let round = 0; round < 3; round++) {
  for (const at of [0, 1, 2, 3]) {
    await change(boxes.nth(at));
  }
  await change(page.locator('#Filter [type=reset]'));
}
const durations = await page.evaluate(() => (window as unknown as { durations: number[] }).durations);
const sorted = durations.toSorted((a, b) => a - b);
const events = await page.locator('.timeline ol > li').count();
process.stdout.write(
  `${events} events, processor slowed ${slowdown} times, ${durations.length} changes: ` +
    `median ${sorted[sorted.length >> 1]} ms, longest ${sorted.at(-1)} ms\n${durations.join(' ')}\n`,
);
await Promise.all([browser.close(), site.close(), built.remove(), rm(content, { recursive: true })]);
