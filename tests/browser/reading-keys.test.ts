import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openedSite } from '../support/opened-site.ts';

const site = openedSite({ viewport: { width: 1440, height: 900 } });

const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname);
const titles = (page: Page) =>
  page.locator('.timeline .title a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));

describe('j and k', () => {
  test('step through the events of a timeline, and stop at its ends', async () => {
    const page = await site.open('/');
    const all = await titles(page);
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(all[0]);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(all[2]);
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(all[1]);
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('k');
    expect(await focused(page)).toBe(all[0]);
  });

  test('go on from an entry in which anything has the focus, and past what is filtered out', async () => {
    const page = await site.open('/?actor=oracle');
    await page.keyboard.press('j');
    await page.keyboard.press('Tab');
    await page.keyboard.press('j');
    const entries = await page
      .locator('.timeline ol > li')
      .evaluateAll((list) =>
        list.filter((entry) => entry.checkVisibility()).map((entry) => `/events/${entry.firstElementChild?.id}/`),
      );
    expect(await focused(page)).toBe(entries[1]);
  });

  test('turn to the next event and the one before on an event’s page', async () => {
    const page = await site.open('/events/oracle-chosen/');
    await page.keyboard.press('j');
    await page.waitForURL((url) => !url.pathname.includes('oracle-chosen'));
    await page.keyboard.press('k');
    await page.waitForURL('**/events/oracle-chosen/');
  });
});

test('the slash leads to the search, and on its page to the field', async () => {
  const page = await site.open('/about/');
  await page.keyboard.press('/');
  await page.waitForURL('**/search/');
  await page.locator('#Query:visible').waitFor();
  await page.locator('#Query').blur();
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('Query');
  expect(await page.locator('#Query').inputValue()).toBe('');
});

test('the question mark shows the keys; Escape closes them and gives the focus back', async () => {
  const page = await site.open('/about/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys', exact: true });
  expect(await dialog.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await dialog.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
});

test('nothing happens where someone types, chooses from a menu or holds a key down with another', async () => {
  const page = await site.open('/');
  await page.locator('#Filter summary', { hasText: 'Kind' }).click();
  await page.locator('#Filter [name=kind]').first().focus();
  for (const key of ['j', '?']) await page.keyboard.press(key);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.locator('.masthead a').first().focus();
  await page.keyboard.press('Control+j');
  await page.keyboard.press('Alt+k');
  expect(await page.evaluate(() => document.activeElement?.closest('.masthead') !== null)).toBe(true);
});

/** Places to type that a page may have, each with the element that has the focus and holds what is typed. */
const editable: Record<string, string> = {
  'a text field': '<input data-here>',
  'a field of any other type': '<input type="email" data-here>',
  'a text area': '<textarea data-here></textarea>',
  'an element whose content is editable': '<div contenteditable data-here></div>',
  'one whose plain text is editable': '<div contenteditable="plaintext-only" data-here></div>',
  'a link within such an element': '<div contenteditable data-here><a href="/">a</a></div>',
  'an element that says it is a text box': '<div role="textbox" tabindex="0" data-here></div>',
  'a link that says it is a combo box': '<a href="/" role="combobox" data-here></a>',
  'a custom element': '<x-editor tabindex="0" data-here></x-editor>',
};

describe('what is typed stays where it is typed', () => {
  test.each(Object.keys(editable))('in %s', async (name) => {
    const html = editable[name] ?? '';
    for (const roots of [0, 1, 2]) {
      const page = await site.open('/');
      await page.evaluate(
        ([text, depth]) => {
          let root: Element | ShadowRoot = document.querySelector('main') as HTMLElement;
          for (let level = 0; level < depth; level++) {
            const host: HTMLElement = document.createElement('div');
            root.prepend(host);
            root = host.attachShadow({ mode: 'open' });
          }
          const holder = document.createElement('div');
          holder.innerHTML = text;
          root.prepend(holder);
          const field = holder.querySelector('[data-here]') as HTMLElement;
          Object.assign(window, { field });
          field.focus();
        },
        [html, roots] as const,
      );
      const types = /^<(input|textarea)|contenteditable/.test(html);
      await page.keyboard.type('jackal k/?', { delay: 1 });
      expect(new URL(page.url()).pathname).toBe('/');
      expect(await page.getByRole('dialog').count()).toBe(0);
      const held = await page.evaluate(() => {
        const { field } = window as unknown as { field: HTMLInputElement | HTMLElement };
        const root = field.getRootNode() as Document;
        return { hasFocus: root.activeElement === field, text: 'value' in field ? field.value : field.innerText };
      });
      expect(held.hasFocus).toBe(true);
      if (types) expect(held.text).toContain('jackal k/?');
    }
  });

  test('in a page that is editable as a whole', async () => {
    const page = await site.open('/');
    await page.evaluate(() => (document.designMode = 'on'));
    await page.locator('h1').click();
    await page.keyboard.type('jackal k/?');
    expect(await page.locator('h1').innerText()).toContain('jackal k/?');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('in the field for a copy, where it is checked', async () => {
    const page = await site.open('/check/');
    await page.locator('textarea').click();
    await page.keyboard.type('just a joke, ok / why?');
    expect(await page.locator('textarea').inputValue()).toBe('just a joke, ok / why?');
    expect(new URL(page.url()).pathname).toBe('/check/');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

test('keys answer from whatever else has the focus', async () => {
  const page = await site.open('/');
  for (const selector of ['.masthead a', 'summary', '#Filter [type=checkbox]', '.shown', '.colophon button']) {
    await page.locator(selector).first().focus();
    await page.keyboard.press('j');
    expect(await focused(page), selector).toMatch(/^\/events\//);
  }
});

test('arrows turn the day’s page, and with Shift select', async () => {
  const page = await site.open('/as-of/2020-08-06/');
  const { pathname } = new URL(page.url());
  for (const keys of ['Shift+ArrowRight', 'Shift+ArrowLeft', 'Control+Shift+ArrowRight'])
    await page.keyboard.press(keys);
  await page.keyboard.press('?');
  expect(await page.getByRole('dialog').innerText()).toMatch(/←\s*→ day or period before, next/);
  await page.keyboard.press('Escape');
  expect(new URL(page.url()).pathname).toBe(pathname);
  await page.keyboard.press('ArrowRight');
  await page.waitForURL((url) => url.pathname !== pathname && url.pathname.startsWith('/as-of/'));
});

test('letters typed into the search are letters', async () => {
  const page = await site.open('/search/');
  await page.locator('#Query:visible').click();
  await page.keyboard.type('j/k?');
  expect(await page.locator('#Query').inputValue()).toBe('j/k?');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('the keys can be switched off, for all pages, and on again', async () => {
  const page = await site.open('/');
  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  await page.getByLabel('Use these keys').uncheck();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.keyboard.press('?');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.goto(`${site.address}/events/oracle-chosen/`);
  await page.keyboard.press('?');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  expect(await page.getByLabel('Use these keys').isChecked()).toBe(false);
  await page.getByLabel('Use these keys').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  expect(await page.getByRole('dialog').count()).toBe(1);
});

test('each event’s button copies the address of its page, and says so', async () => {
  const page = await site.open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
  const entry = page.locator('li:has(#oracle-chosen)');
  await entry.hover();
  const title = (await entry.locator('.title').textContent()) ?? '';
  const name = `Copy link to ${title.trim()}`;
  const button = entry.getByRole('button', { name, exact: true });
  // Each has a name of its own.
  const names = await page
    .locator('.timeline .evidence button')
    .evaluateAll((list) => list.map(({ ariaLabel }) => ariaLabel));
  expect(new Set(names).size).toBe(names.length);
  await page.clock.install();
  await button.click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.address}/events/oracle-chosen/`);
  await expect.poll(() => entry.getByRole('button').textContent()).toBe('Copied');
  expect(await page.locator('[role=status].heard').textContent()).toBe(`Copied the link to ${title.trim()}`);
  await page.clock.runFor(4000);
  await expect.poll(() => button.textContent()).toBe('Copy link');
  expect(await page.locator('[role=status].heard').textContent()).toBe('');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  const other = page.locator('li:has(#zhang-letter)');
  await other.hover();
  await other.getByRole('button').click();
  // Then it stands there, to be copied by hand.
  await expect.poll(() => other.getByRole('button').textContent()).toBe(`${site.address}/events/zhang-letter/`);
  await page.goto(`${site.address}/events/zhang-letter/`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.address}/events/zhang-letter/`);
});

test.each([390, 1440])('what scripts add moves nothing, %s px wide', async (width) => {
  const places = async (javaScriptEnabled: boolean) => {
    const page = await site.newPage({ viewport: { width, height: 900 }, javaScriptEnabled });
    // Whether an optional font is in time is not what is compared.
    await page.route('**/*.woff2', (route) => route.abort());
    await page.goto(site.address);
    return page.locator('.timeline .title').evaluateAll((list) => list.map((item) => item.getBoundingClientRect().top));
  };
  expect(await places(true)).toEqual(await places(false));
});
