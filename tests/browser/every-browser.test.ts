import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { browsers, serve } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';

// What a reader does most, in each browser that the machine has; the other tests look closer, in one of them.
describe.each(browsers.filter(({ isThere }) => isThere))('in $name', ({ launch }) => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), serve(inject('dist'))]);
  });
  afterAll(() => Promise.all([browser.close(), site.close()]));
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  /** Returns a page of the site, and what it has complained of so far. */
  async function open(path: string, options: BrowserContextOptions = {}): Promise<[Page, string[]]> {
    const page = await browser.newPage(options);
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      // That a page is missing is the page's own subject.
      if (message.type() === 'error' && message.location().url !== page.url()) complaints.push(message.text());
    });
    await page.goto(site.address + path);
    return [page, complaints];
  }
  // The background may stand folded or open.
  const list = '.timeline ol > li[id]:not(details li)';
  const entries = (page: Page) =>
    page.locator(list).evaluateAll((all) => all.filter((entry) => entry.checkVisibility()).length);
  const narrow = { viewport: { width: 390, height: 800 } };
  const wide = { viewport: { width: 1440, height: 900 } };

  test.each([narrow, wide])('no page has an error or scrolls sideways, at $viewport.width px', async (options) => {
    for (const path of Object.values(kinds)) {
      const [page, complaints] = await open(path, options);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, path).toBeLessThanOrEqual(0);
      expect(complaints, path).toEqual([]);
      await page.context().close();
    }
  });

  test('a choice narrows the list, and going back takes it back', async () => {
    const [page] = await open('/', wide);
    const all = await entries(page);
    await page.locator('#Filter [value=oracle]').check();
    await expect.poll(() => page.url()).toContain('?actor=oracle');
    const narrowed = await entries(page);
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(all);
    await page.goBack();
    await expect.poll(() => entries(page)).toBe(all);
    await page.goForward();
    await expect.poll(() => entries(page)).toBe(narrowed);
  });

  test('without scripts the same choice narrows the list as far', async () => {
    const [scripted] = await open('/?actor=oracle', wide);
    const narrowed = await entries(scripted);
    const [plain] = await open('/', { ...wide, javaScriptEnabled: false });
    await plain.locator('#Filter [value=oracle]').check();
    // Nothing can be asked of a page without scripts but what stands where.
    const boxes = await Promise.all((await plain.locator(list).all()).map((entry) => entry.isVisible()));
    expect(boxes.filter(Boolean)).toHaveLength(narrowed);
  });

  test('on a phone the form is a sheet that opens and closes', async () => {
    const [page] = await open('/', narrow);
    const form = page.locator('#Filter');
    expect(await form.isVisible()).toBe(false);
    await page.locator('button.filter').click();
    expect(await form.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await form.isVisible()).toBe(false);
  });

  test('a search finds, and leads to what it found', async () => {
    const [page, complaints] = await open('/search/?q=mnuchin', wide);
    const first = page.locator('.answer li a').first();
    await first.waitFor();
    await first.click();
    expect(await page.textContent('h1')).toBe('Steven Mnuchin');
    expect(complaints).toEqual([]);
  });

  test('keys lead from event to event', async () => {
    const [page] = await open('/', wide);
    await page.locator('body').press('j');
    const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.id);
    const first = await focused();
    await page.keyboard.press('j');
    expect(first).toBeTruthy();
    expect(await focused()).not.toBe(first);
  });

  test('the picture draws its marks and leaves the paper between them', async () => {
    const [page] = await open('/', wide);
    const drawing = page.locator('.chart svg.drawing');
    const { width, height } = (await drawing.boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(width, height)).toBeGreaterThan(200);
    // Shapes kept for use elsewhere must not be drawn where they are kept.
    const strays = await page
      .locator('svg :is(defs, symbol) *')
      .evaluateAll(
        (shapes) => shapes.filter((shape) => shape.checkVisibility() && shape.getBoundingClientRect().width > 0).length,
      );
    expect(strays).toBe(0);
  });

  test('the place in the masthead is underlined', async () => {
    const [page] = await open('/sources/', wide);
    const style = await page
      .locator('.masthead [aria-current=page]')
      .evaluate((link) => getComputedStyle(link).textDecorationLine);
    expect(style).toBe('underline');
  });
});
