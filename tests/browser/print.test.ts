import { readFile } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { openedSite } from '../support/opened-site.ts';

const site = openedSite();

test('on paper an event has no navigation, and the addresses of its sources are spelled out', async () => {
  const page = await site.open('/events/oracle-chosen/', { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.masthead nav', '.neighbours']) expect(await page.locator(hidden).isVisible()).toBe(false);
  const spelled = await page.evaluate(() =>
    [...document.querySelectorAll('a[rel=external]')].map((link) => getComputedStyle(link, '::after').content),
  );
  expect(spelled.length).toBeGreaterThan(3);
  expect(spelled.every((content) => content.includes('http'))).toBe(true);
});

test('on paper the timeline has every event and no filter', async () => {
  const page = await site.open('/', { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  expect(
    await page
      .locator('#Choices, summary:not(.timeline *), button')
      .evaluateAll((list) => list.filter((part) => part.checkVisibility()).length),
  ).toBe(0);
  const entries = page.locator('.timeline article');
  const visible = await entries.evaluateAll((list) => list.filter((entry) => entry.checkVisibility()).length);
  expect(visible).toBe(await entries.count());
  expect(visible).toBeGreaterThan(0);
});

test.each([true, false])(
  'on paper a filtered list says what it was filtered by, scripts %s',
  async (javaScriptEnabled) => {
    const page = await site.open('/', { javaScriptEnabled, viewport: { width: 1440, height: 900 } });
    await page.locator('#Filter summary', { hasText: 'Who' }).click();
    await page.locator('#Filter [value=oracle]').check();
    await page.locator('#Filter summary', { hasText: 'Kind' }).click();
    await page.locator('#Filter [name=kind][value=act]').check();
    if (javaScriptEnabled) await expect.poll(() => page.url()).toContain('kind=act');
    // The width of a sheet.
    await page.setViewportSize({ width: 673, height: 900 });
    await page.emulateMedia({ media: 'print' });
    // The sentence says it; without scripts there is none, and the choices are printed.
    const said = (await page.locator('#Filter').innerText()).replaceAll(/\s+/g, ' ').trim();
    if (javaScriptEnabled) expect(said).toMatch(/^\d+ actions? with Oracle$/);
    else expect(said).toMatch(/Oracle/);
    expect(said).not.toContain('Microsoft');
    // The picture is of the whole story, and not faded.
    const faded = await page.evaluate(
      () =>
        [...document.querySelectorAll('.chart .out')].filter((mark) => getComputedStyle(mark).opacity !== '1').length,
    );
    expect(faded).toBe(0);
  },
);

test('on paper what is folded is open, and what is for screens only is left out', async () => {
  const page = await site.open('/', { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  const folded = page.locator('.timeline details');
  expect(await folded.count()).toBeGreaterThan(0);
  expect(await folded.first().innerText()).toContain((await folded.locator('.title').first().textContent()) ?? '-');
  const hidden = await folded
    .locator('.title')
    .evaluateAll((list) => list.filter((title) => !title.checkVisibility({ contentVisibilityAuto: true })).length);
  expect(hidden).toBe(0);
  await page.goto(`${site.address}/events/oracle-chosen/`);
  expect(await page.getByText('Cite this').count()).toBe(1);
  const cite = page.locator('.take-away:not(.share) > p').first();
  expect(await cite.evaluate((part) => part.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
  for (const share of await page.locator('.share').all()) expect(await share.isVisible()).toBe(false);
});

test('the story in full prints to a PDF with every event and every source’s address', async () => {
  const page = await site.open('/in-full/', { javaScriptEnabled: false });
  const { events, sources } = JSON.parse(await readFile(`${inject('dist')}/timeline.json`, 'utf8')) as {
    events: { id: string; title: string }[];
    sources: { href?: string; copy?: string }[];
  };
  const addresses = sources.flatMap(({ href, copy }) => href ?? copy ?? []);
  expect(events.length).toBeGreaterThan(10);
  expect(addresses.length).toBeGreaterThan(10);

  // What is linked stands in a PDF as it is; the words are drawn.
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  for (const { id } of events) expect(pdf).toContain(`/events/${id}/`);
  for (const address of addresses) expect(pdf).toContain(address);

  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('main').innerText();
  for (const { title } of events) expect(text).toContain(title);
  const spelled = await page.evaluate(() =>
    [...document.querySelectorAll('a[rel=external]')].map((link) => getComputedStyle(link, '::after').content),
  );
  for (const address of addresses) expect(spelled.join('\n')).toContain(address);
});
