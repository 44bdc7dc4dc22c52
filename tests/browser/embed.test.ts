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
/** A newsroom's page on another origin; `?script` has our script, `?mode=` light or dark. */
const server = createServer((request, response) => {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const folder = query.get('of') ?? '';
  const { html } = JSON.parse(readFileSync(path.join(inject('dist'), 'embed', folder, 'oembed.json'), 'utf8')) as {
    html: string;
  };
  const mode = query.get('mode');
  const frame = html.replace(siteAddress, site.address).replace('/" title', `/${mode ? `#${mode}` : ''}" title`);
  response
    .setHeader('content-type', 'text/html; charset=utf-8')
    .end(
      `<!doctype html><title>News</title><a href="#a">before</a>${frame}<a href="#b">after</a>${query.has('script') ? `<script>${script}</script>` : ''}`,
    );
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.close();
});

async function hosted(query: string) {
  const page = await site.newPage({ viewport: { width: 700, height: 800 } });
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(host + query);
  await page.frameLocator('iframe').locator('footer').waitFor();
  return { page, errors, frame: page.frameLocator('iframe') };
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

  test('the frame is as high as what it holds with our script', async () => {
    const { page, errors } = await hosted('?script&of=events/transactions-order/');
    await expect.poll(async () => new Set(await heights(page)).size).toBe(1);
    const [frame] = await heights(page);
    expect(frame).toBeGreaterThan(480);
    expect(errors).toEqual([]);
  });

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
