import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { serve } from '../support/browser.ts';
import { openedSite } from '../support/opened-site.ts';
import { subPath } from '../support/built-sites.ts';

/** What pages wrote to the console, and what they asked for, since the last `open`. */
let complaints: string[] = [];
let asked: string[] = [];
const site = openedSite();

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await site.newPage(options);
  complaints = [];
  asked = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.address + path);
  return page;
}

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search the story' });
const heading = (page: Page) => page.locator('.answer h2').textContent();
const results = (page: Page) => page.locator('.results li');
const query = (page: Page) => new URL(page.url()).search;
const links = (page: Page) => page.locator('.results a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id);

describe('the results', () => {
  test('for mnuchin have his event and his own page, each with its kind and date, his name marked', async () => {
    const page = await open('/search/');
    await field(page).pressSequentially('mnuchin');
    await expect.poll(() => heading(page)).toBe('3 pages with “mnuchin”');
    const event = results(page).filter({ hasText: 'open to hearing' }).first();
    expect(await event.locator('small').innerText()).toMatch(/^Event\s+(· )?14 September 2020$/);
    expect(await event.getByRole('link').getAttribute('href')).toBe('/events/secretaries-open/');
    expect(new Set(await event.locator('mark').allTextContents())).toEqual(new Set(['Mnuchin']));
    expect(await links(page)).toContain('/actors/steven-mnuchin/');
    await event.getByRole('link').click();
    expect(await page.textContent('h1')).toContain('Mnuchin');
  });

  test('for 45 days have the order first, and the deadline it set', async () => {
    const page = await open('/search/?q=45+days');
    await expect.poll(() => results(page).count()).toBeGreaterThan(3);
    const found = await links(page);
    expect(found[0]).toBe('/events/transactions-order/');
    expect(found.slice(0, 3)).toContain('/deadlines/transactions-ban/');
  });

  test.each([
    ['oracle', '/actors/oracle/'],
    ['trump', '/actors/donald-trump/'],
    ['ByteDance’s', '/actors/bytedance/'],
  ])('for the name %s begin with its page', async (name, href) => {
    const page = await open(`/search/?q=${encodeURIComponent(name)}`);
    await expect.poll(() => results(page).count()).toBe(10);
    expect((await links(page))[0]).toBe(href);
  });

  test('for a phrase in quotation marks are fewer than for its words', async () => {
    const page = await open('/search/?q=days+45');
    await expect.poll(() => results(page).count()).toBeGreaterThan(3);
    await field(page).fill('“days 45”');
    await expect.poll(() => heading(page)).toBe('No page has this phrase: days 45');
    await field(page).fill('“45 days”');
    await expect.poll(() => heading(page)).toMatch(/^\d+ pages with the phrase “45 days”$/);
    expect((await links(page))[0]).toBe('/events/transactions-order/');
  });

  test('for a phrase have the page with it in its title alone', async () => {
    const page = await open('/search/?q=%22are+open+to+hearing%22');
    await expect.poll(() => results(page).count()).toBeGreaterThan(0);
    expect(await links(page)).toContain('/events/secretaries-open/');
  });

  test('come ten at a time, and the focus goes on to the first new one', async () => {
    const page = await open('/search/?q=oracle');
    await expect.poll(() => results(page).count()).toBe(10);
    const more = page.getByRole('button', { name: 'Show more' });
    await more.click();
    await expect.poll(() => results(page).count()).toBe(20);
    expect(await focused(page)).toBe(await results(page).nth(10).getByRole('link').textContent());
    while (await more.isVisible()) {
      const before = await results(page).count();
      await more.click();
      await expect.poll(() => results(page).count()).toBeGreaterThan(before);
    }
    await expect.poll(async () => `${await results(page).count()} pages with “oracle”`).toBe(await heading(page));
  });

  test('are told once, when the typing is over', async () => {
    const page = await site.newPage();
    await page.clock.install();
    await page.goto(`${site.address}/search/`);
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      const status = document.querySelector('[role=status]') as HTMLElement;
      new MutationObserver(() => status.textContent && told.push(status.textContent)).observe(status, {
        childList: true,
      });
    });
    await field(page).focus();
    for (const letter of 'mnuchin') {
      await page.keyboard.type(letter);
      await page.clock.runFor(200);
    }
    await expect.poll(() => heading(page)).toBe('3 pages with “mnuchin”');
    await page.clock.runFor(2000);
    expect(await page.evaluate('told')).toEqual(['3 pages with “mnuchin”']);
  });
});

describe('the address', () => {
  test('holds the query while one types, without an entry in the history for each key', async () => {
    const page = await open('/about/');
    await page.goto(`${site.address}/search/`);
    await field(page).pressSequentially('oracle', { delay: 200 });
    await expect.poll(() => query(page)).toBe('?q=oracle');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/about/');
  });

  test('leads back and forward through what was searched for', async () => {
    const page = await open('/search/');
    await field(page).fill('mnuchin');
    await field(page).press('Enter');
    await expect.poll(() => heading(page)).toBe('3 pages with “mnuchin”');
    await field(page).fill('"45 days"');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect.poll(() => heading(page)).toContain('the phrase “45 days”');
    await page.goBack();
    await expect.poll(() => heading(page)).toBe('3 pages with “mnuchin”');
    expect(await field(page).inputValue()).toBe('mnuchin');
    await page.goBack();
    await expect.poll(() => page.locator('.answer').isHidden()).toBe(true);
    expect(query(page)).toBe('');
    await page.goForward();
    await page.goForward();
    await expect.poll(() => heading(page)).toContain('the phrase “45 days”');
    expect(await page.title()).toMatch(/^"45 days" · Search/);
  });
});

test('the arrow keys go through the results, and Escape back to the field', async () => {
  const page = await open('/search/?q=mnuchin');
  await expect.poll(() => results(page).count()).toBe(3);
  const titles = await results(page).getByRole('link').allTextContents();
  await field(page).focus();
  for (const [key, expected] of [
    ['ArrowDown', titles[0]],
    ['ArrowDown', titles[1]],
    ['ArrowUp', titles[0]],
    ['ArrowUp', 'Query'],
    ['ArrowDown', titles[0]],
    ['Escape', 'Query'],
  ]) {
    await page.keyboard.press(key ?? '');
    expect(await focused(page)).toBe(expected);
  }
});

describe('where nothing is found', () => {
  test('a misspelt name is mended by a link', async () => {
    const page = await open('/search/?q=mnuchn');
    await expect.poll(() => heading(page)).toBe('No page has this word: mnuchn');
    await expect
      .poll(() => page.getByRole('status').textContent())
      .toBe('No page has this word: mnuchn. Did you mean mnuchin?');
    await page.getByRole('link', { name: 'mnuchin', exact: true }).click();
    await expect.poll(() => heading(page)).toBe('3 pages with “mnuchin”');
    expect(query(page)).toBe('?q=mnuchin');
    expect(await field(page).inputValue()).toBe('mnuchin');
    await page.goBack();
    await expect.poll(() => heading(page)).toBe('No page has this word: mnuchn');
  });

  test.each([
    ['orcale', 'oracle'],
    ['mnuchn oracle', 'mnuchin oracle'],
    ['mnuchn treasury', 'mnuchin treasury'],
  ])('a word that is nowhere is never passed over: %s', async (words, mended) => {
    const page = await open(`/search/?q=${encodeURIComponent(words)}`);
    await expect.poll(() => heading(page)).toMatch(/^No page has /);
    expect(await results(page).count()).toBe(0);
    const offered = page.locator('.answer h2 + p a');
    expect(await offered.allTextContents()).toEqual([mended]);
  });

  test('what several words find alone is told', async () => {
    const page = await open('/search/?q=mnuchin+genworth');
    await expect.poll(() => heading(page)).toBe('No page has all of these words: mnuchin genworth');
    expect(await page.locator('.per-word li').allTextContents()).toEqual(['mnuchin on 3 pages', 'genworth on 7 pages']);
  });

  test('the lists are offered', async () => {
    const page = await open('/search/?q=xyzzyx');
    await expect.poll(() => heading(page)).toBe('No page has this word: xyzzyx');
    expect(await page.getByRole('heading', { name: 'Ways into the story' }).isVisible()).toBe(true);
    expect(await page.locator('.answer a').count()).toBe(0);
  });

  test.each(['pagefind.js', 'pagefind-entry.json', '*.pf_meta', 'wasm.en.pagefind', '**/*.pf_fragment'])(
    'because %s did not load, it is said, and the next search tries again',
    async (file) => {
      const page = await open('/search/');
      await page.route(`**/pagefind/${file}*`, (route) => route.abort());
      await field(page).fill('oracle');
      await field(page).press('Enter');
      await expect.poll(() => heading(page)).toBe('The search could not be loaded');
      expect(await page.getByRole('heading', { name: 'Ways into the story' }).isVisible()).toBe(true);
      await page.unrouteAll();
      await field(page).press('Enter');
      await expect.poll(() => results(page).count()).toBe(10);
    },
  );

  test('because the line was lost after the index was opened, it is not taken for a word that is nowhere', async () => {
    const page = await open('/search/');
    await field(page).blur();
    await field(page).focus();
    await expect.poll(() => asked.some((url) => url.endsWith('.pagefind'))).toBe(true);
    await page.waitForTimeout(300);
    await page.context().setOffline(true);
    await field(page).fill('oracle');
    await expect.poll(() => heading(page)).toBe('The search could not be loaded');
  });
});

test('whoever comes to search can type at once', async () => {
  const page = await open('/search/');
  await page.keyboard.type('mnuchin');
  await expect.poll(() => heading(page)).toContain('mnuchin');
});

describe('what is loaded', () => {
  test('is nothing of the index before there is a query, a letter, or a return to the field', async () => {
    const page = await open('/search/');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /pagefind|search-words/.test(url))).toEqual([]);
    await field(page).blur();
    await field(page).focus();
    await expect.poll(() => asked.filter((url) => url.includes('/pagefind/')).length).toBeGreaterThan(2);
    expect(asked.filter((url) => url.includes('search-words'))).toEqual([]);
  });

  test('comes from the site’s own host and breaks no rule of the page’s policy', async () => {
    const page = await open('/search/?q=oracle');
    await expect.poll(() => results(page).count()).toBe(10);
    await field(page).fill('xyzzyx');
    await expect.poll(() => heading(page)).toContain('xyzzyx');
    expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(new Set([site.address]));
    expect(complaints).toEqual([]);
  });
});

test('with scripts off there is no form, and the lists stand in for it', async () => {
  const page = await open('/search/?q=oracle', { javaScriptEnabled: false });
  expect(await page.locator('form').isVisible()).toBe(false);
  expect(await page.getByText('Search needs scripts').isVisible()).toBe(true);
  const names = await page.locator('.search-fallback a').allTextContents();
  expect(names).toEqual([
    'Timeline',
    'Who’s who',
    'Deadlines',
    'Sources',
    'Disagreements',
    'The story in brief',
    'The story in full',
    'As of any day',
  ]);
});

test('below a sub-path it finds pages below the sub-path', async () => {
  // The host answers below the sub-path only, as a shared one would.
  const below = await serve(inject('distBelow'), subPath);
  const page = await site.newPage();
  await page.goto(`${below.address}${subPath}/search/?q=mnuchin`);
  await expect.poll(() => results(page).count()).toBe(3);
  expect(await links(page)).toContain(`${subPath}/events/secretaries-open/`);
  await results(page).getByRole('link').first().click();
  expect(await page.textContent('h1')).toBe('Steven Mnuchin');
  await page.goto(`${below.address}${subPath}/search/?q=mnuchn`);
  await expect.poll(() => page.locator('.answer h2 + p a').textContent()).toBe('mnuchin');
  await below.close();
});

test('marked words keep a contrast of 7 to 1 in the light and in the dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open('/search/?q=mnuchin', { colorScheme });
    await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(0);
    const ratio = await page
      .locator('mark')
      .first()
      .evaluate((mark) => {
        const luminance = (color: string) => {
          const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
            const c = Number(part) / 255;
            return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const { color, backgroundColor } = getComputedStyle(mark);
        const [low = 0, high = 0] = [luminance(color), luminance(backgroundColor)].toSorted((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      });
    expect(ratio, colorScheme).toBeGreaterThanOrEqual(7);
  }
});
