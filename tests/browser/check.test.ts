import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { fingerprintOf, sketchOf } from '../../src/check/fingerprint.ts';
import { openedSite } from '../support/opened-site.ts';

const site = openedSite({ acceptDownloads: true });

interface Known {
  title: string;
  sketch: string;
  passages: { text: string }[];
}

/**
 * The page, what it asked for since it was there, and a text made of the passages of one of its sources, which the page
 * takes for that source's whole text: ours is nowhere to be had.
 */
async function opened() {
  const page = await site.newPage();
  const html = readFileSync(path.join(inject('dist'), 'check/index.html'), 'utf8');
  const [, json = ''] = /<script type="application\/json">(.*?)<\/script>/s.exec(html) ?? [];
  const article = (JSON.parse(json) as Known[]).find(({ passages }) => passages.length > 2);
  if (!article) throw new Error('No source has three passages.');
  const plain = article.passages.map(({ text }) => text.replaceAll(/…|\[[^\]]*\]/g, 'so and so'));
  const text = plain.map((one) => `Somebody wrote: ${one}. And more.`).join('\n\n');
  const body = html.replace(article.sketch, sketchOf(fingerprintOf(text)));
  await page.route('**/check/', (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await page.goto(`${site.address}/check/`);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return { page, asked, article, text };
}

describe('a reader’s copy', () => {
  test('pasted, is named, every passage is marked in it, and nothing leaves the page', async () => {
    const { page, asked, article, text } = await opened();
    await page.getByRole('textbox').fill(text);
    await page.getByRole('button', { name: 'Check it' }).click();
    expect(await page.locator('.check-answer h2').textContent()).toBe(`This is “${article.title}”`);
    expect(await page.locator('.check-answer .found').count()).toBe(article.passages.length);
    expect(await page.locator('.copy mark').count()).toBeGreaterThanOrEqual(article.passages.length);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the result' }).click();
    expect((await download).suggestedFilename()).toBe('check.txt');
    // The browser fetches the page’s icon when it likes.
    expect(asked.filter((url) => !/^blob:|favicon/.test(url))).toEqual([]);
    // Not even when a script tries: the policy has no connection.
    const tried = page.evaluate(() =>
      fetch('/timeline.json').then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(await tried).toBe('refused');
  });

  test('with a word put into a quotation is found out', async () => {
    const { page, article, text } = await opened();
    const [first = '', second = ''] = article.passages[0]?.text.split(' ') ?? [];
    await page.getByRole('textbox').fill(text.replace(`${first} ${second}`, `${first} perhaps ${second}`));
    await page.getByRole('button', { name: 'Check it' }).click();
    expect(await page.locator('.check-answer h2').textContent()).toBe(
      `This looks like “${article.title}”, but words of it differ`,
    );
    expect(await page.locator('.not-found').first().textContent()).toContain('Your copy does not have');
  });

  test('as a saved page is read without its scripts and styles, tags broken as they may be', async () => {
    const { page, article, text } = await opened();
    const html = `<!doctype html><html><head><title>x</title><script>document.title='run'</script></head>
      <body><img src="/nothing.png" onerror="document.title='run'"><div><p>${text.replaceAll('\n\n', '<p>')}</div></b></p>
      <style>p { color: red }</style><table><tr><td>unclosed`;
    const file = { name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(html) };
    await page.locator('input[type=file]').setInputFiles(file);
    await expect.poll(() => page.locator('.check-answer h2').textContent()).toBe(`This is “${article.title}”`);
    expect(await page.locator('.copy').textContent()).not.toContain('color: red');
    expect(await page.title()).not.toBe('run');
  });

  test('that is another text is said to be none of them', async () => {
    const { page } = await opened();
    await page.getByRole('textbox').fill('A recipe for soup: water, salt, and time. '.repeat(20));
    await page.getByRole('button', { name: 'Check it' }).click();
    expect(await page.locator('.check-answer h2').textContent()).toBe('This is none of the texts that we quote');
  });

  test('that is no text but a PDF or a picture is said to be none, and what was said goes when the text changes', async () => {
    const { page } = await opened();
    const answer = page.locator('.check-answer');
    for (const content of ['%PDF-1.7 strictly comply', '\u0089PNG\r\n\0\0 strictly comply']) {
      const buffer = Buffer.from(content, 'latin1');
      await page.locator('input[type=file]').setInputFiles({ name: 'a.bin', mimeType: 'text/plain', buffer });
      await expect.poll(() => answer.locator('h2').textContent()).toBe('This file is no text');
      await page.getByRole('textbox').fill('Other words');
      expect(await answer.textContent()).toBe('');
    }
  });

  test('of two megabytes is checked, and a broken page of that size too', async () => {
    const { page, article, text } = await opened();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const whole = article.passages.filter(({ text: words }) => words.split(' ').length > 3);
    const long = `${'Words and more words of it, day by day. '.repeat(50_000)} ${text}`;
    const files = { 'long.txt': long, 'broken.html': `<html><div><p>${long}<b><table>` };
    for (const [name, content] of Object.entries(files)) {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/html', buffer: Buffer.from(content) });
      // As a whole it is another text.
      await expect.poll(() => page.locator('.check-answer h2').textContent()).toContain('that we quote are in it');
      expect(await page.locator('.check-answer .found').count()).toBe(whole.length);
    }
    expect(errors).toEqual([]);
  });
});

test('without scripts the page says how else to check', async () => {
  const page = await site.open('/check/', { javaScriptEnabled: false });
  expect(await page.locator('.check-no-script').innerText()).toContain('npm run fingerprint');
  expect(await page.locator('.check form').isVisible()).toBe(false);
});
