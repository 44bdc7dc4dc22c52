import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { launchBrowser, serve } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve(inject('dist'))]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

const pages = {
  ...kinds,
  'front, filtered': '/?actor=bytedance&actor=donald-trump&kind=act',
  'front, at an event': '/#oracle-chosen',
};
/** Those that are laid out otherwise where there is room for a rail. */
const wide = ['front', 'event', 'deadline', 'front, filtered', 'search results'];
const cases = Object.entries(pages).flatMap(([kind, path]) =>
  (wide.includes(kind) ? [390, 1440] : [390]).map((width) => ({ kind, path, width, late: 400 })),
);
/** The largest shift that a reader hardly sees. */
const most = 0.05;

// Each waits most of its time.
test.concurrent.for([...cases, ...[390, 1440].map((width) => ({ kind: 'front', path: '/', width, late: 1500 }))])(
  '$kind hardly moves when its fonts and scripts come $late ms late, $width px wide, and has its headlines in their font',
  async ({ path, width, late }, { expect }) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    let asked = 0;
    await page.route(/\.(woff2|js)$/, async (route) => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, late));
      await route.continue();
    });
    await page.goto(site.address + path, { waitUntil: 'load' });
    const headline = () =>
      page.evaluate(() => [...document.fonts].find(({ family }) => family === 'Headline')?.status ?? 'none');
    await expect.poll(headline).toBe('loaded');
    await page.waitForTimeout(350);
    const shifts = await page.evaluate(
      () =>
        new Promise<{ value: number; moved: string[] }[]>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(
              (list.getEntries() as unknown as LayoutShift[]).map(({ value, sources }) => ({
                value,
                moved: sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 120) : '')),
              })),
            );
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve([]), 50);
        }),
    );
    expect(asked).toBeGreaterThan(1);
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    // Above an event that an address leads to, headlines are set anew; the event stays in sight.
    if (new URL(page.url()).hash)
      expect(await page.locator(':target').evaluate((target) => target.getBoundingClientRect().top)).toBeLessThan(600);
    else expect(sum, JSON.stringify(shifts)).toBeLessThan(most);
    await page.close();
  },
);

/** What the DOM library does not know yet; see the Layout Instability specification. */
interface LayoutShift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}
