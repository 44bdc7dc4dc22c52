import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeOfBarePage } from '../support/axe.ts';
import { siteAddress } from '../support/built-sites.ts';
import { openedSite } from '../support/opened-site.ts';

const site = openedSite();
const script = readFileSync(path.join(inject('dist'), 'embed.js'), 'utf8');
let host: string;
/** A newsroom's page on another origin; `?script` has our script (`=src` by its address), `?mode=` light or dark, `?more=` other elements. */
const server = createServer((request, response) => {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const folder = query.get('of') ?? '';
  const { html } = JSON.parse(readFileSync(path.join(inject('dist'), 'embed', folder, 'oembed.json'), 'utf8')) as {
    html: string;
  };
  const mode = query.get('mode');
  const frame = html.replace(siteAddress, site.address).replace('/" title', `/${mode ? `#${mode}` : ''}" title`);
  const scripts: Record<string, string> = {
    '': `<script>${script.replace(siteAddress, site.address)}</script>`,
    src: `<script src="${site.address}/embed.js"></script>`,
    none: '',
  };
  response
    .setHeader('content-type', 'text/html; charset=utf-8')
    .end(
      `<!doctype html><title>News</title><a href="#a">before</a>${frame}<a href="#b">after</a>${query.get('more') ?? ''}${scripts[query.get('script') ?? 'none'] ?? ''}`,
    );
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

async function hosted(query: string) {
  const page = await site.newPage({ viewport: { width: 700, height: 800 } });
  const errors: string[] = [];
  page.on('console', (message) => {
    // The site's address is made up, and an image in the frame is asked for there.
    if (message.type() === 'error' && !message.text().includes('NAME_NOT_RESOLVED')) errors.push(message.text());
  });
  await page.goto(host + query);
  await page.frameLocator('iframe[title]').locator('footer').waitFor();
  return { page, errors, frame: page.frameLocator('iframe[title]') };
}

describe('in a page on another origin', () => {
  /** How high the frame is, and how high what it holds. */
  const heights = (page: Page) =>
    Promise.all([
      page.locator('iframe').evaluate((frame) => (frame as HTMLElement).offsetHeight),
      page
        .frameLocator('iframe')
        .locator('html')
        .evaluate((html) => (html as HTMLElement).offsetHeight),
    ]);

  test.each(['script', 'script=src'])('the frame is as high as what it holds with our script, ?%s', async (how) => {
    const { page, errors } = await hosted(`?${how}&of=events/transactions-order/`);
    await expect.poll(async () => new Set(await heights(page)).size).toBe(1);
    const [frame] = await heights(page);
    expect(frame).toBeGreaterThan(480);
    expect(errors).toEqual([]);
  });

  test('it is so too with a script that comes after the frame has said how high it is', async () => {
    const { page, errors } = await hosted('?of=events/transactions-order/');
    await page.addScriptTag({ url: `${site.address}/embed.js` });
    await expect.poll(async () => new Set(await heights(page)).size).toBe(1);
    expect(errors).toEqual([]);
  });

  test.each(['script', 'script=src'])(
    'no other frame is obeyed, and no height that ours never have, ?%s',
    async (how) => {
      const asking = `<script>for (const h of [19999, NaN, Infinity, -1, '9px', null, { embedHeight: 1 }]) parent.postMessage({ embedHeight: h }, '*')</script>`;
      const more = [
        `<iframe id="bare" srcdoc="${asking.replaceAll('"', '&quot;')}"></iframe>`,
        `<iframe id="data" src="data:text/html,${encodeURIComponent(asking)}"></iframe>`,
        // Of our origin, and none of our bare pages.
        `<iframe id="page" src="${site.address}/about/"></iframe>`,
      ].join('');
      const { page, errors, frame } = await hosted(
        `?${how}&of=events/transactions-order/&more=${encodeURIComponent(more)}`,
      );
      const heightOf = (id: string) => page.locator(`#${id}`).evaluate((one) => (one as HTMLElement).style.height);
      const ours = page.locator('iframe').first();
      await expect.poll(() => ours.evaluate((one) => (one as HTMLElement).style.height)).toMatch(/^\d+px$/);
      const before = await ours.evaluate((one) => (one as HTMLElement).style.height);
      await page
        .frames()
        .find((one) => one.url().endsWith('/about/'))
        ?.evaluate(() => {
          parent.postMessage({ embedHeight: 777 }, '*');
        });
      await frame.locator('body').evaluate(() => {
        for (const embedHeight of [20_001, Infinity, NaN, -1, 0, '900', [900], {}])
          parent.postMessage({ embedHeight }, '*');
      });
      await page.waitForTimeout(300);
      for (const id of ['bare', 'data', 'page']) expect(await heightOf(id), id).toBe('');
      expect(await ours.evaluate((one) => (one as HTMLElement).style.height)).toBe(before);
      expect(errors).toEqual([]);
    },
  );

  test('without a script it is so where the browser can do that, and 480 pixels high elsewhere', async () => {
    const { page } = await hosted('?of=events/transactions-order/');
    const fits = await page.evaluate(() => CSS.supports('frame-sizing', 'content-height'));
    await expect
      .poll(async () => {
        const [frame, inside] = await heights(page);
        return frame === (fits ? inside : 480) && inside > 480;
      })
      .toBe(true);
  });

  test('the keyboard goes in, through its links, and out', async () => {
    const { page, frame } = await hosted('?of=deadlines/divestiture/');
    await page.getByText('before').focus();
    await page.keyboard.press('Tab');
    expect(await frame.locator('h1 a').evaluate((link) => link === document.activeElement)).toBe(true);
    const links = await frame.locator('a').count();
    for (let index = 0; index < links; index += 1) await page.keyboard.press('Tab');
    expect(await page.getByText('after').evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('a link opens the whole site in a tab of its own', async () => {
    const { frame } = await hosted('');
    const link = frame.locator('li a').first();
    expect(
      await link.evaluate((one) => [(one as HTMLAnchorElement).href, document.querySelector('base')?.target]),
    ).toEqual([expect.stringContaining(`${siteAddress}/events/`), '_blank']);
  });

  test('it is light or dark as the reader’s system is, or as the host wants it', async () => {
    const paper = async (query: string) =>
      (await hosted(query)).frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(await paper('')).toBe('rgb(253, 252, 248)');
    expect(await paper('?mode=Dark')).toBe('rgb(22, 21, 19)');
    expect(await paper('?mode=Light')).toBe('rgb(253, 252, 248)');
  });
});

test.each(['', 'events/transactions-order/', 'actors/oracle/', 'deadlines/divestiture/', 'as-of/2020-08-14/'])(
  'axe finds nothing in embed/%s, and it scrolls sideways at no width',
  async (folder) => {
    const page = await site.open(`/embed/${folder}`, { viewport: { width: 320, height: 600 } });
    expect((await axeOfBarePage(page)).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  },
);
