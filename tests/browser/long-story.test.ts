import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, serve } from '../support/browser.ts';
import { longCount, longPage } from '../support/built-sites.ts';
import { elementsOf, pagesOf } from '../support/pages.ts';

const { dist } = inject('long');
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve(dist)]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
  await page.goto(new URL(address, site.address).href);
  return page;
}
const pathOf = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).hash;
/** Presses Tab until something has the focus; fails where it never gets it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isFocused = () => target.evaluate((element) => element.matches(':focus') || element.matches(':focus-within'));
  for (let presses = 0; presses < 400 && !(await isFocused()); presses++) await page.keyboard.press('Tab');
  expect(await isFocused()).toBe(true);
}
/** An event in the middle of the story. */
const middle = { id: 'sailing-100', month: 'April 2004', day: '14 April 2004' };

describe('a story that is too long for a page', () => {
  test('has each event on one page of a period, and none has more than it may', () => {
    const listed = pagesOf(dist)
      .filter(({ file }) => /^(\d{4}|background)\//.test(file))
      .map(({ tree }) =>
        elementsOf(tree, ({ tagName }) => tagName === 'li').filter(({ children }) =>
          children.some((child) => child.type === 'element' && child.tagName === 'article'),
        ),
      );
    expect(Math.max(...listed.map(({ length }) => length))).toBeLessThanOrEqual(longPage);
    expect(listed.flat()).toHaveLength(longCount);
  });

  test.each([{}, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }])(
    'leads from the front page to an event in its middle by period (%j)',
    async (options) => {
      const page = await open('/', options);
      await page.getByRole('link', { name: middle.month, exact: true }).first().click();
      await page.getByRole('link', { name: middle.day, exact: true }).click();
      expect(pathOf(page)).toBe('/2004/04/14/');
      await page.locator(`h3 a[href="/events/${middle.id}/"]`).click();
      expect(pathOf(page)).toBe(`/events/${middle.id}/`);
      // And back to where it is on the timeline.
      await page.locator('.kicker a').click();
      expect(pathOf(page)).toBe(`/2004/04/14/#${middle.id}`);
    },
  );

  // 100 modulo 17 boats.
  test.each([{}, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }])(
    'leads from the front page to that event by an actor (%j)',
    async (options) => {
      const page = await open('/', options);
      await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Who’s who' }).click();
      await page.getByRole('link', { name: 'The boat 16' }).click();
      await page.locator(`main a[href="/events/${middle.id}/"]`).first().click();
      expect(pathOf(page)).toBe(`/events/${middle.id}/`);
    },
  );

  test('leads from the front page to that event by search, with the keyboard alone', async () => {
    const page = await open('/', { viewport: { width: 390, height: 844 } });
    await page.keyboard.press('/');
    await page.waitForURL('**/search/');
    await page.keyboard.type('sailing number 100');
    const link = page.locator(`.results a[href="/events/${middle.id}/"]`);
    await link.waitFor();
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/events/${middle.id}/`);
  });

  test('leads from the front page to that event by period and by filter, with the keyboard alone', async () => {
    const page = await open('/');
    for (const name of [middle.month, middle.day]) {
      await tabTo(page, page.getByRole('link', { name, exact: true }).first());
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    }
    await tabTo(page, page.locator(`h3 a[href="/events/${middle.id}/"]`));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/events/${middle.id}/`);

    await page.goto(site.address);
    await tabTo(page, page.getByRole('button', { name: 'Filter', exact: true }));
    await page.keyboard.press('Enter');
    const menu = page.getByText('Kind', { exact: true });
    await menu.waitFor();
    await tabTo(page, menu);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.matches li').count()).toBe(20);
    await page.keyboard.press('Escape');
    const first = page.locator('.matches li a').first();
    const href = await first.getAttribute('href');
    await tabTo(page, first);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href}`);
  });

  test('leads on from period to period, by link and by key', async () => {
    const page = await open('/2004/04/14/');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => pathOf(page)).toBe('/2004/04/15/');
    await page.getByRole('link', { name: '← 14 April 2004' }).click();
    expect(pathOf(page)).toBe('/2004/04/14/');
  });

  test('opens the page of an event that an old address of the front page names', async () => {
    const page = await open(`/#${middle.id}`);
    await page.waitForURL(`**/events/${middle.id}/`);
    const own = await open('/#List');
    expect(pathOf(own)).toBe('/#List');
  });

  test('says where a page belongs', () => {
    const html = readFileSync(path.join(dist, 'events', middle.id, 'index.html'), 'utf8');
    const names = [...html.matchAll(/"@type":"ListItem","position":\d,"name":"([^"]+)"/g)].map(([, name]) => name);
    expect(names.slice(1, -1)).toEqual(['2004', 'April 2004', '14 April 2004']);
  });

  test('narrows the list of a period, and shows it whole again', async () => {
    const page = await open('/2004/04/14/');
    const shown = () =>
      page.locator('.timeline ol > li').evaluateAll((list) => list.filter((entry) => entry.checkVisibility()).length);
    const all = await shown();
    await page.getByRole('checkbox', { name: /^Key events/ }).check();
    await expect.poll(shown).toBeLessThan(all);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(shown).toBe(all);
  });
});

describe('the filter over the whole of a long story', () => {
  const found = (page: Page) => page.locator('.matches li');
  const sentence = (page: Page) => page.locator('.shown');

  test('asks an index only when a reader does, and lists what matches, in portions', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site.address);
    expect(asked).not.toContain('/filter-index.json');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByText('Kind', { exact: true }).click();
    await page.getByRole('radio', { name: /^Action/ }).check();
    await expect.poll(() => sentence(page).innerText()).toMatch(/^\d+ actions$/);
    expect(await page.locator('.overview').isVisible()).toBe(false);
    expect(await found(page).count()).toBe(20);
    const [count = 0] = (await sentence(page).innerText()).match(/\d+/)?.map(Number) ?? [];
    for (let shown = 20; shown < count; shown = Math.min(shown + 20, count)) {
      await expect.poll(() => found(page).count()).toBe(shown);
      await page.getByRole('button', { name: `Show ${Math.min(20, count - shown)} more` }).click();
    }
    await expect.poll(() => found(page).count()).toBe(count);
    expect(asked.filter((path) => path === '/filter-index.json')).toHaveLength(1);
  });

  test('lists what matches under the title of its period, once, where most have several events', async () => {
    const page = await open('/?article=late-post');
    await expect.poll(() => found(page).count()).toBe(20);
    await page.getByRole('button', { name: 'Show 20 more' }).click();
    await expect.poll(() => found(page).count()).toBe(40);
    const titles = await page.locator('.matches h2').allInnerTexts();
    expect(titles.length).toBeGreaterThan(1);
    expect(titles.length).toBeLessThan(20);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('lists what the last choice leaves, once, if two are made before a paint', async () => {
    const page = await open('/?actor=boat-3');
    await expect.poll(() => found(page).count()).toBe(20);
    await page.evaluate(() => {
      for (const basis of ['anonymous', 'on-record'])
        document.querySelector<HTMLElement>(`#Filter [name=basis][value=${basis}]`)?.click();
    });
    await expect.poll(() => sentence(page).innerText()).toMatch(/on the record/);
    await page.waitForTimeout(200);
    const titles = await found(page).allInnerTexts();
    expect(titles.length).toBeGreaterThan(8);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('answers an address with choices, each of which can be taken back', async () => {
    const page = await open('/?actor=boat-3&basis=anonymous');
    await expect.poll(() => sentence(page).innerText()).toMatch(/^\d+ events with The boat 3, unnamed sources$/);
    const both = await found(page).count();
    // Nearly each is the only one of its month: no title stands above a single line.
    expect(await page.locator('.matches h2').count()).toBe(0);
    expect(await page.locator('.matches ol').count()).toBe(1);
    await page.getByRole('button', { name: 'The boat 3 ×' }).click();
    await expect.poll(() => found(page).count()).toBeGreaterThan(both);
    await expect.poll(() => new URL(page.url()).search).toBe('?basis=anonymous');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => page.locator('.overview').isVisible()).toBe(true);
    await page.goBack();
    await expect.poll(() => sentence(page).innerText()).toMatch(/unnamed sources$/);
  });

  test('lists the very events that have the choice, with the words of their own pages', async () => {
    const page = await open('/?deadline=reopening&key=only');
    await expect.poll(() => found(page).count()).toBeGreaterThan(1);
    const line = await found(page).first().innerText();
    await found(page).first().getByRole('link').click();
    const [date = '', title = ''] = line.split('\n');
    expect(await page.locator('h1').innerText()).toBe(title);
    expect(await page.locator('.dateline').innerText()).toContain(date.replace(/^\w+ (\d+ \w{3})\w* (\d+)$/, '$2'));
    expect(await page.locator('a[href="/deadlines/reopening/"]').count()).toBeGreaterThan(0);
  });

  test('says beside each option how many events it would leave', async () => {
    const page = await open('/?actor=boat-3');
    await page.getByText('Kind', { exact: true }).click();
    const option = page.getByRole('radio', { name: /^Statement/ });
    await expect.poll(() => option.locator('xpath=..').locator('small').innerText()).toMatch(/^\d+$/);
    const number = Number(await option.locator('xpath=..').locator('small').innerText());
    await option.check();
    await expect.poll(() => sentence(page).innerText()).toBe(`${number} statements with The boat 3`);
  });

  test('says so if the index cannot be loaded, and may be asked again', async () => {
    const page = await open('/');
    await page.route('**/filter-index.json', (route) => route.abort());
    const button = page.getByRole('button', { name: 'Filter', exact: true });
    await button.click();
    await expect.poll(() => sentence(page).innerText()).toContain('could not be loaded');
    await page.unroute('**/filter-index.json');
    await button.click();
    await expect.poll(() => sentence(page).innerText()).toBe(`${longCount} events`);
  });

  test('on a narrow page is a sheet', async () => {
    const page = await open('/', { viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByText('Kind', { exact: true }).click();
    await page.getByRole('radio', { name: /^Action/ }).check();
    await page.getByRole('button', { name: 'See the list' }).click();
    expect(await page.locator('#Choices').isVisible()).toBe(false);
    await expect.poll(() => found(page).count()).toBe(20);
  });

  test('is not there without scripts, where every choice is a page', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    expect(await page.locator('#Filter').isVisible()).toBe(false);
    expect(await page.locator('.overview').isVisible()).toBe(true);
  });
});

test('the picture has a bar for each day, month or year, which leads to its events', async () => {
  const page = await open('/', { javaScriptEnabled: false });
  const bars = page.locator('.density a');
  expect(await bars.count()).toBeGreaterThan(1);
  const href = (await bars.last().getAttribute('href')) ?? '';
  await page.goto(new URL(href, site.address).href);
  expect(await page.locator('h1').innerText()).toMatch(/200\d/);
});

test('the story in full and in brief is divided in the same way, each part a page to print', async () => {
  const page = await open('/in-full/', { javaScriptEnabled: false });
  expect(await page.locator('.full-story article').count()).toBe(0);
  await page.getByRole('link', { name: middle.month, exact: true }).first().click();
  await page.getByRole('link', { name: middle.day, exact: true }).click();
  expect(pathOf(page)).toBe('/in-full/2004/04/14/');
  expect(await page.locator('h1').innerText()).toBe('14 April 2004, in full');
  expect(await page.locator('.full-story article').count()).toBe(3);
  expect(await page.locator('.full-story .sources li').count()).toBe(2);
});

test('an index of many sources has those with the most events, and all on pages by date', async () => {
  const page = await open('/sources/', { javaScriptEnabled: false });
  await page.locator('.index .parts a').last().click();
  expect(pathOf(page)).toBe('/sources/all/2/');
  expect(await page.locator('.index li').count()).toBe(61 - longPage);
  await page.locator('a[rel=prev]').click();
  expect(await page.locator('.index li').count()).toBe(longPage);
  await page.getByRole('link', { name: 'Log 1', exact: true }).click();
  expect(pathOf(page)).toBe('/sources/log-1/');
});

test('the story in brief says of a part how many of its events are there', async () => {
  const page = await open('/in-brief/', { javaScriptEnabled: false });
  const sentence = page.locator('.lead > p').last();
  const [, most] = /^Of 210 events, these (\d+) tell the story in brief\.$/.exec(await sentence.innerText()) ?? [];
  const first = page.locator('.periods a').first();
  const count = await first.locator('xpath=../small').innerText();
  await first.click();
  expect(await sentence.innerText()).toBe(
    `${parseInt(count)} of the ${most ?? ''} events that tell the story in brief.`,
  );
  expect(await page.locator('.brief-list li, .brief li').count()).toBe(parseInt(count));
});

test('a source of many events has pages for their periods, each with what it says', async () => {
  const page = await open('/sources/late-post/', { javaScriptEnabled: false });
  await page.getByRole('link', { name: middle.month, exact: true }).click();
  await page.getByRole('link', { name: '15 April 2004', exact: true }).click();
  expect(pathOf(page)).toBe('/sources/late-post/2004/04/15/');
  expect(await page.locator('.lines li').first().innerText()).toMatch(/It sailed with \d+ passengers\./);
  await page.getByRole('link', { name: 'Three years of ferries' }).first().click();
  expect(pathOf(page)).toBe('/sources/late-post/');
});
