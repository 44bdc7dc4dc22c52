import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openedSite } from '../support/opened-site.ts';

const site = openedSite({ viewport: { width: 1440, height: 900 } });

const shown = (page: Page) =>
  page
    .locator('.timeline ol > li')
    .evaluateAll((entries) => entries.filter((entry) => entry.checkVisibility()).map((li) => li.firstElementChild?.id));
const box = (page: Page, name: string, value: string) => page.locator(`#Filter [name=${name}][value="${value}"]`);
/** The sentence on how many events are shown, as assistive technology reads it: the script's, or else the style's. */
async function sentence(page: Page): Promise<string> {
  const told = await page.locator('.shown').textContent();
  if (told) return told;
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const words = (id: string): string => {
    const node = byId.get(id);
    if (node?.role?.value === 'StaticText') return String(node.name?.value ?? '');
    return (node?.childIds ?? []).map(words).join('');
  };
  const texts = nodes.filter(({ role }) => role?.value === 'paragraph').map(({ nodeId }) => words(nodeId));
  return texts.find((text) => /^(\d+ of|No event)/.test(text)) ?? '';
}

/** Chooses an option of a menu, which opens for it. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const option = box(page, name, value);
  const menu = option.locator('xpath=ancestor::details');
  if ((await menu.count()) > 0 && !(await option.isVisible())) await menu.locator('summary').click();
  await option.check();
}

interface Choice {
  readonly boxes: readonly (readonly [name: string, value: string])[];
  readonly menus?: Readonly<Record<string, string>>;
  readonly expected: readonly string[];
  /** What the sentence says of them, after their number. */
  readonly told: string;
}

/** Each with what the content says, read by hand. */
const combinations: Record<string, Choice> = {
  'an actor, a key event': {
    boxes: [
      ['actor', 'oracle'],
      ['key', 'only'],
    ],
    expected: ['oracle-chosen', 'partnership-proposal', 'no-sale-to-either'],
    told: 'key events with Oracle',
  },
  'two actors and a kind': {
    boxes: [
      ['actor', 'bytedance'],
      ['actor', 'donald-trump'],
    ],
    menus: { kind: 'act' },
    expected: ['transactions-order', 'divestiture-order', 'tiktok-sues'],
    told: 'actions with ByteDance and Donald Trump',
  },
  'a deadline and an article': {
    boxes: [
      ['deadline', 'transactions-ban'],
      ['article', 'pcnewscomputer'],
    ],
    expected: ['us-data-concerns', 'transactions-order', 'divestiture-order', 'oracle-chosen'],
    told: 'events concerning 20 September 2020 told by PC News Computer',
  },
};

describe.each([
  ['off', false],
  ['on', true],
])('with scripts %s', (_, javaScriptEnabled) => {
  test.each(Object.entries(combinations))('%s', async (__, { boxes, menus = {}, expected, told }) => {
    const page = await site.open('/', { javaScriptEnabled });
    const total = await page.locator('.timeline ol > li').count();
    for (const [name, value] of boxes) await choose(page, name, value);
    for (const [name, value] of Object.entries(menus)) await choose(page, name, value);
    expect((await shown(page)).toSorted()).toEqual([...expected].toSorted());
    const { length } = expected;
    expect(await sentence(page)).toBe(javaScriptEnabled ? `${length} ${told}` : `${length} of ${total} events`);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => shown(page)).toHaveLength(total);
  });

  test('choices that leave nothing are told as such, with the way out', async () => {
    const page = await site.open('/', { javaScriptEnabled });
    const total = await page.locator('.timeline ol > li').count();
    await choose(page, 'actor', 'oracle');
    await choose(page, 'deadline', 'ban-by-29-september');
    expect(await shown(page)).toEqual([]);
    expect(await sentence(page)).toMatch(/^No event matches all of these.*Remove a choice, or show all\.$/);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => shown(page)).toHaveLength(total);
  });

  test('on a phone the form is a sheet, opened and left by keyboard, and Enter does not send it away', async () => {
    const page = await site.open('/', { javaScriptEnabled, viewport: { width: 390, height: 800 } });
    expect(await box(page, 'key', 'only').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Filter', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    expect(await box(page, 'key', 'only').isChecked()).toBe(true);
    const { length } = await shown(page);
    expect(length).toBe(await page.locator('.timeline ol > li.key-only').count());
    await page.keyboard.press('Escape');
    expect(await box(page, 'key', 'only').isVisible()).toBe(false);
    expect(await shown(page)).toHaveLength(length);
  });
});

describe('the address', () => {
  test('tells what is chosen, back and forward', async () => {
    const page = await site.open('/');
    const query = () => new URL(page.url()).search;
    await choose(page, 'actor', 'oracle');
    await expect.poll(query).toBe('?actor=oracle');
    await choose(page, 'kind', 'reported');
    await expect.poll(query).toBe('?actor=oracle&kind=reported');
    const both = await shown(page);
    await page.goBack();
    await expect.poll(query).toBe('?actor=oracle');
    expect(await page.locator('[name=kind]:checked').inputValue()).toBe('');
    expect(await shown(page)).toHaveLength(6);
    expect(await sentence(page)).toBe('6 events with Oracle');
    await page.goBack();
    await expect.poll(query).toBe('');
    expect(await box(page, 'actor', 'oracle').isChecked()).toBe(false);
    await page.goForward();
    await page.goForward();
    expect(await shown(page)).toEqual(both);
  });

  test('opened cold gives the choice, its list, its words and its picture', async () => {
    const page = await site.open('/?actor=bytedance&actor=donald-trump&kind=act&nothing=known&actor=nobody');
    const expected = ['transactions-order', 'divestiture-order', 'tiktok-sues'];
    expect((await shown(page)).toSorted()).toEqual(expected.toSorted());
    expect(await box(page, 'actor', 'bytedance').isChecked()).toBe(true);
    expect(await page.locator('[name=kind]:checked').inputValue()).toBe('act');
    expect(await sentence(page)).toBe('3 actions with ByteDance and Donald Trump');
    expect(await page.locator('.chips button').allTextContents()).toEqual([
      'ByteDance ×',
      'Donald Trump ×',
      'Action ×',
    ]);
    const marks = () =>
      page
        .locator('.chart .drawn svg a[href^="#"]:not(.out)')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1)).toSorted());
    await expect.poll(marks).toEqual(expected.toSorted());
  });

  test('survives a visit to an event and the way back', async () => {
    const page = await site.open('/');
    await choose(page, 'actor', 'oracle');
    await page.locator('li:has(#oracle-chosen) .title a').click();
    await page.waitForURL('**/events/oracle-chosen/');
    await page.goBack();
    await expect.poll(() => shown(page)).toHaveLength(6);
  });

  test('opened cold over a slow line, never shows the whole before the part', async () => {
    const html = await readFile(`${inject('dist')}/index.html`);
    const slow = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      void (async () => {
        for (let start = 0; start < html.length; start += 8000) {
          response.write(html.subarray(start, start + 8000));
          await new Promise((resolve) => setTimeout(resolve, 40));
        }
        response.end();
      })();
    });
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
    const page = await site.newPage();
    await page.addInitScript(() => {
      const seen = new Set<string>();
      let paints = 0;
      const look = () => {
        paints += 1;
        for (const entry of document.querySelectorAll('.timeline ol > li')) {
          if (entry.checkVisibility()) seen.add(entry.firstElementChild?.id ?? '');
        }
        Object.assign(window, { seen: [...seen], paints });
        requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(`http://127.0.0.1:${(slow.address() as AddressInfo).port}/?actor=oracle`, { waitUntil: 'load' });
    const { seen, paints } = await page.evaluate(() => {
      const { seen: ids, paints: count } = window as unknown as { seen: string[]; paints: number };
      return { seen: ids, paints: count };
    });
    slow.closeAllConnections();
    slow.close();
    expect(paints).toBeGreaterThan(5);
    expect(seen.toSorted()).toEqual((await shown(page)).toSorted());
    expect(seen).toHaveLength(6);
  });

  test('of an actor’s page leads on to the same choice, to be combined', async () => {
    const page = await site.open('/actors/oracle/');
    const events = await page.locator('.timeline article').count();
    await page.getByRole('link', { name: 'Add filters' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?actor=oracle');
    expect(await shown(page)).toHaveLength(events);
  });

  test('of the front page stays the canonical one, however it is filtered', async () => {
    const page = await site.open('/?actor=oracle');
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/example\/$/);
  });
});

test('where the script is refused, the form narrows all the same', async () => {
  const page = await site.newPage();
  await page.route('**/', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'none'" };
    await route.fulfill({ response, headers });
  });
  await page.goto(site.address);
  await choose(page, 'actor', 'oracle');
  expect(await shown(page)).toHaveLength(6);
});

test('each choice tells how many events it would leave', async () => {
  const page = await site.open('/');
  await choose(page, 'actor', 'oracle');
  const number = (name: string, value: string) =>
    box(page, name, value).locator('xpath=..').locator('small').textContent();
  await expect.poll(() => number('key', 'only')).toBe('3');
  expect(await number('deadline', 'ban-by-29-september')).toBe('0');
  expect(await box(page, 'deadline', 'ban-by-29-september').locator('xpath=..').getAttribute('class')).toBe('left-out');
  expect(await number('kind', 'statement')).toBe('0');
});

test('the number is said once for each choice, politely', async () => {
  const page = await site.open('/');
  await page.evaluate(() => {
    const said: (string | null)[] = [];
    const status = document.querySelector('[role=status]');
    if (status)
      new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, subtree: true });
    Object.assign(window, { said });
  });
  await choose(page, 'actor', 'oracle');
  await choose(page, 'basis', 'anonymous');
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toHaveLength(2);
  expect(said).toEqual(['6 events with Oracle', expect.stringMatching(/^\d events with Oracle, unnamed sources$/)]);
});

describe('what is chosen', () => {
  test('stands above the list, each to be taken back, and the address follows', async () => {
    const page = await site.open('/?actor=oracle&deadline=divestiture&kind=reported');
    const chips = page.locator('.chips button');
    expect(await chips.allTextContents()).toEqual([
      'Oracle ×',
      'Sale of TikTok’s US business, 12 Nov 2020 ×',
      'Press report ×',
    ]);
    await chips.nth(2).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?actor=oracle&deadline=divestiture');
    await chips.nth(0).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?deadline=divestiture');
    expect(await box(page, 'actor', 'oracle').isChecked()).toBe(false);
    // Whoever takes a choice back by keyboard is not thrown to the top.
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('shown');
  });

  test('is in sight at once where an address with choices is opened', async () => {
    const page = await site.open('/?actor=oracle&deadline=divestiture');
    const chip = page.getByRole('button', { name: 'Oracle ×' });
    await expect.poll(async () => (await chip.boundingBox())?.y ?? -1).toBeLessThan(900);
    expect((await chip.boundingBox())?.y).toBeGreaterThan(0);
    expect((await shown(page)).length).toBeGreaterThan(0);
  });

  test('that leaves nothing is told as such, beside a button to show all, and no option is struck', async () => {
    const page = await site.open('/?actor=oracle&actor=court&kind=act&basis=anonymous&key=only');
    expect(await sentence(page)).toMatch(/^No event matches/);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForURL(`${site.address}/`);
    await choose(page, 'actor', 'oracle');
    const grey = page.locator('#Filter .left-out').first();
    await expect.poll(() => grey.count()).toBe(1);
    expect(await grey.evaluate((label) => getComputedStyle(label).textDecorationLine)).toBe('none');
  });
});

test('the sheet of a narrow page closes when the focus goes on', async () => {
  const page = await site.open('/', { viewport: { width: 390, height: 844 } });
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  expect(await page.locator('#Choices').isVisible()).toBe(true);
  await page.locator('#Choices input').first().focus();
  await page.locator('li:has(#microsoft-bid-rejected) .title a').focus();
  await expect.poll(() => page.locator('#Choices').isVisible()).toBe(false);
});

test('a reader by keyboard comes to the events in three stops', async () => {
  const page = await site.open('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the events');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  // The first chapter's own words lead on, too.
  expect(await page.evaluate(() => document.activeElement?.closest('section')?.querySelector('span')?.id)).toBe(
    'two-orders',
  );
});

test('an address with choices leads to the list: the first Tab after it goes on from there', async () => {
  const page = await site.open('/?actor=oracle');
  await page.waitForLoadState();
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('shown');
  expect(await page.locator('.shown').isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#Filter, .timeline') !== null)).toBe(true);
});

test('the filter can be skipped to', async () => {
  const page = await site.open('/', { viewport: { width: 1440, height: 900 } });
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the filter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#Filter') !== null)).toBe(true);
});

test('choices that a browser would restore never contradict the address', async () => {
  const page = await site.open('/');
  expect(await page.locator('#Filter').evaluate((form) => (form as HTMLFormElement).autocomplete)).toBe('off');
});

test('the bar stays in sight, and one menu of it is open at a time', async () => {
  const page = await site.open('/');
  await page.locator('#oracle-chosen').scrollIntoViewIfNeeded();
  const bar = page.locator('#Filter');
  await expect.poll(async () => (await bar.boundingBox())?.y).toBe(0);
  await page.locator('summary', { hasText: 'Who' }).click();
  expect(await box(page, 'actor', 'oracle').isVisible()).toBe(true);
  await page.locator('summary', { hasText: 'Deadline' }).click();
  expect(await box(page, 'actor', 'oracle').isVisible()).toBe(false);
  await page.keyboard.press('Escape');
  expect(await box(page, 'deadline', 'divestiture').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Deadline');
});

test('a menu of ten choices or more is searched by typing', async () => {
  const page = await site.open('/');
  await page.locator('summary', { hasText: 'Who' }).click();
  await page.getByLabel('Search: Who').pressSequentially('ORAC');
  expect(await box(page, 'actor', 'oracle').isVisible()).toBe(true);
  expect(await box(page, 'actor', 'bytedance').isVisible()).toBe(false);
  expect(new URL(page.url()).search).toBe('');
  expect(await page.getByLabel('Search: Deadline').count()).toBe(0);
});

test('an event says why it concerns the deadline that is chosen, with scripts or without', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await site.open('/', { javaScriptEnabled });
    const why = page.locator('li:has(#oracle-chosen) .why');
    expect(await why.isVisible()).toBe(false);
    await choose(page, 'deadline', 'transactions-ban');
    expect(await why.isVisible()).toBe(true);
    expect(await why.textContent()).toContain('Interesting Engineering');
  }
});

test('a button copies the address with what is chosen', async () => {
  const page = await site.open('/?actor=oracle', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('#Filter').getByRole('button', { name: 'Copy link' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.address}/?actor=oracle`);
  await expect.poll(() => page.locator('.copies').textContent()).toBe('Copied');
});
