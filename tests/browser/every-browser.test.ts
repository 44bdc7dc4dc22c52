import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../support/browser.ts';
import { browsers, type Visitor } from '../support/every-browser.ts';
import { kinds } from '../support/kinds.ts';
import { smallTargets } from '../support/small-targets.ts';

/** The height and width of the page in a browser: a phone's, and a desk's. */
const sizes = { narrow: [390, 800], wide: [1440, 800] } as const;
/** What is seen of the picture in Chromium, with which the others are compared. */
let reference: Uint8Array | undefined;

// What a reader does most, in each browser that the machine has; the other tests look closer, in one of them.
describe.each(browsers.filter(({ isThere }) => isThere))('in $name', ({ launch }) => {
  let browser: Visitor;
  let site: Awaited<ReturnType<typeof serve>>;
  let long: Awaited<ReturnType<typeof serve>>;
  let unscripted: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    const dist = inject('dist');
    [browser, site, long, unscripted] = await Promise.all([
      launch(),
      serve(dist),
      serve(inject('long').dist),
      // As a browser whose scripts are off: what it shows instead stands there too.
      serve(dist, '', { 'content-security-policy': 'sandbox allow-same-origin allow-forms' }),
    ]);
  });
  afterAll(() => Promise.all([browser.close(), site.close(), long.close(), unscripted.close()]));

  async function open(path: string, [width, height]: readonly [number, number] = sizes.wide, on = site): Promise<void> {
    await browser.resize(width, height);
    await browser.goto(on.address + path);
  }
  const valueOf = (expression: string) => expect.poll(() => browser.evaluate(expression));
  // The background may stand folded or open.
  const entries = `[...document.querySelectorAll('.timeline ol > li:not(details li)')].filter((entry) => entry.checkVisibility()).length`;
  const click = (selector: string) => browser.evaluate(`void document.querySelector('${selector}').click()`);

  test('no page has an error, scrolls sideways, wide or narrow, or has what a finger would miss', async () => {
    for (const path of Object.values(kinds)) {
      await open(path, sizes.wide);
      const beyond = () => browser.evaluate('document.documentElement.scrollWidth - innerWidth');
      // Firefox has its new width a moment later.
      await expect.poll(beyond, { message: `${path}, wide` }).toBeLessThanOrEqual(0);
      await browser.resize(...sizes.narrow);
      // WebKit's window is not as narrow as it is asked to be.
      await valueOf('innerWidth < 500').toBe(true);
      await expect.poll(beyond, { message: `${path}, narrow` }).toBeLessThanOrEqual(0);
      // What is still fetched when the next page is opened fails.
      if (path.startsWith('/search/?'))
        await valueOf(`document.querySelectorAll('.answer li').length`).toBeGreaterThan(0);
      expect(browser.complaints(), path).toEqual([]);
      // In a browser's own fonts some are lower than in another's.
      expect(await browser.evaluate(smallTargets), path).toEqual([]);
    }
  });

  test('a choice narrows the list, with and without scripts, and going back takes it back', async () => {
    await open('/');
    const all = (await browser.evaluate(entries)) as number;
    await click('#Filter [value=oracle]');
    await valueOf('location.search').toContain('actor=oracle');
    const narrowed = (await browser.evaluate(entries)) as number;
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(all);
    await browser.evaluate('void history.back()');
    await valueOf(entries).toBe(all);
    await browser.evaluate('void history.forward()');
    await valueOf(entries).toBe(narrowed);

    await open('/', sizes.wide, unscripted);
    await click('#Filter [value=oracle]');
    await valueOf(entries).toBe(narrowed);
  });

  test('a story too long for one page has no fault, and its filter answers, on a desk and a phone', async () => {
    for (const path of ['/', '/2004/', '/2004/04/', '/2004/04/14/', '/actors/boat-1/', '/in-full/', '/sources/']) {
      await open(path, sizes.wide, long);
      for (const [width, height] of Object.values(sizes)) {
        await browser.resize(width, height);
        const beyond = () => browser.evaluate('document.documentElement.scrollWidth - innerWidth');
        await expect.poll(beyond, { message: path }).toBeLessThanOrEqual(0);
      }
      expect(browser.complaints(), path).toEqual([]);
    }
    for (const size of Object.values(sizes)) {
      await open('/', size, long);
      await click('.filter-bar .asks');
      const option = `document.querySelector('#Filter [name=kind][value=act]')`;
      await valueOf(`${option} !== null`).toBe(true);
      await browser.evaluate(`void ${option}.click()`);
      await valueOf(`document.querySelectorAll('.matches li').length`).toBe(20);
      await valueOf('location.search').toBe('?kind=act');
      expect(browser.complaints()).toEqual([]);
    }
    await open('/about/', sizes.wide, long);
    // The page goes after the driver has its answer.
    await browser.evaluate(`void setTimeout(() => location.assign('/#sailing-100'))`);
    await valueOf('location.pathname').toBe('/events/sailing-100/');
  });

  test('a key typed into the field for a copy is a letter', async () => {
    await open('/check/');
    await browser.evaluate(`void document.querySelector('textarea').focus()`);
    for (const key of ['j', 'k', '/', 'a']) await browser.press(key);
    await valueOf(`document.querySelector('textarea').value`).toBe('jk/a');
  });

  test('on a phone the form is a sheet that opens and closes', async () => {
    await open('/', sizes.narrow);
    const form = `document.querySelector('#Choices').checkVisibility()`;
    expect(await browser.evaluate(form)).toBe(false);
    await click('.filter-bar .opens');
    await valueOf(form).toBe(true);
    await browser.press('Escape');
    await valueOf(form).toBe(false);
  });

  test('a search finds, and leads to what it found', async () => {
    await open('/search/?q=mnuchin');
    await valueOf(`document.querySelector('.answer li a')?.textContent`).toContain('Mnuchin');
    // The page goes after the driver has its answer.
    await browser.evaluate(`void setTimeout(() => document.querySelector('.answer li a').click())`);
    await valueOf(`document.querySelector('h1')?.textContent`).toBe('Steven Mnuchin');
    expect(browser.complaints()).toEqual([]);
  });

  test('keys lead from event to event, and to the search', async () => {
    await open('/');
    const focused = () => browser.evaluate(`document.activeElement.closest('li')?.firstElementChild.id ?? ''`);
    await browser.press('j');
    await expect.poll(focused).not.toBe('');
    const first = await focused();
    await browser.press('j');
    await expect.poll(focused).not.toBe(first);
    await browser.press('k');
    await expect.poll(focused).toBe(first);
    await browser.press('/');
    await valueOf('location.pathname').toBe('/search/');
  });

  test('a copy is compared with what is quoted', async () => {
    await open('/check/');
    await browser.evaluate(
      `void (document.querySelector('textarea').value = 'Words of no article that is quoted here.')`,
    );
    await click('main form button');
    await valueOf(`document.querySelector('main').textContent`).toContain('We did not recognise this text');
  });

  test('the picture looks as it does elsewhere', async () => {
    await open('/');
    // Without words: a browser that a package carries has fonts of its own.
    const words = `[...document.querySelectorAll('.chart *')].filter(({ childNodes }) =>
      [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()))`;
    await browser.evaluate(`void (document.body.style.visibility = 'hidden')`);
    await browser.evaluate(`void (document.querySelector('.chart .drawn').style.visibility = 'visible')`);
    await browser.evaluate(`void ${words}.forEach((element) => (element.style.visibility = 'hidden'))`);
    await browser.evaluate(`void document.querySelector('.chart svg.drawing').scrollIntoView()`);
    const seen = await browser.screenshot();
    reference ??= seen;
    // Out of focus, so that a mark a pixel further on is nearly the same, and a blot is not.
    const blurred = (png: Uint8Array) => sharp(png).greyscale().blur(8).raw().toBuffer();
    const [expected, found] = await Promise.all([blurred(reference), blurred(seen)]);
    const apart = found.reduce((most, grey, at) => Math.max(most, Math.abs(grey - (expected[at] ?? 0))), 0);
    expect(apart).toBeLessThan(60);
  });

  test('the place in the masthead is underlined', async () => {
    await open('/sources/');
    const style = `getComputedStyle(document.querySelector('.masthead [aria-current=page]')).textDecorationLine`;
    expect(await browser.evaluate(style)).toBe('underline');
  });
});
