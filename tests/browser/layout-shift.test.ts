import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
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
  (wide.includes(kind) ? [390, 1440] : [390]).map((width) => ({ kind, path, width })),
);

// Each waits most of its time.
test.concurrent.each(cases)(
  '$kind moves nothing when its fonts and scripts come late, $width px wide',
  async ({ path, width }) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    let late = 0;
    await page.route(/\.(woff2|js)$/, async (route) => {
      late += 1;
      await new Promise((resolve) => setTimeout(resolve, 250));
      await route.continue();
    });
    await page.goto(site.address + path, { waitUntil: 'load' });
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
          setTimeout(() => {
            resolve([]);
          }, 50);
        }),
    );
    expect(late).toBeGreaterThan(1);
    expect(shifts).toEqual([]);
    await page.close();
  },
);

/** What the DOM library does not know yet; see the Layout Instability specification. */
interface LayoutShift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}
