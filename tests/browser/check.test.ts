import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { fingerprintOf, sketchOf } from '../../src/fingerprint/fingerprint.ts';
import { copiesOf } from '../support/copies.ts';
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

test('forty copies, true and false, are each answered right', async () => {
  const { page, article, text } = await opened();
  const quoted = article.passages
    .map(({ text: passage }) => passage.replaceAll(/…|\[[^\]]*\]/g, 'so and so'))
    .find((passage) => passage.split(' ').length >= 8 && !/[^\w ’'-]/.test(passage));
  if (!quoted) throw new Error('No passage is long enough.');
  const title = page.locator('.check-answer h2');
  const answers = {
    'the whole': `This is “${article.title}”`,
    'not all of it': `This looks like “${article.title}”, but not all that we quote was found`,
    'another text': 'We did not recognise this text',
    'no text': 'There is no text here',
  };
  const copies = copiesOf(text, quoted);
  expect(copies.length).toBeGreaterThan(40);
  const wrong: string[] = [];
  for (const { what, given, answer } of copies) {
    // Filling an empty field with nothing tells the page nothing: the last answer would be taken for this one.
    await page.locator('.check-answer').evaluate((answer) => answer.replaceChildren());
    await page.getByRole('textbox').fill(typeof given === 'string' ? given : '');
    if (typeof given === 'string') await page.getByRole('button', { name: 'Check it' }).click();
    else await page.locator('input[type=file]').setInputFiles({ name: 'copy', mimeType: 'text/plain', buffer: given });
    await title.waitFor();
    const said = await title.textContent();
    const expected = answer in answers ? answers[answer as keyof typeof answers] : `This is ${answer}`;
    if (said !== expected) wrong.push(`${what}: ${said ?? ''}`);
  }
  expect(wrong).toEqual([]);
});

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
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('check.txt');
    const lines = readFileSync(await saved.path(), 'utf8').split('\n');
    expect(lines[0]).toBe(`This is “${article.title}”`);
    for (const passage of article.passages) expect(lines).toContain(`Found: “${passage.text}”`);
    // What stands on the page for its buttons and links is not in the file, and nothing twice.
    expect(lines.join('\n')).not.toMatch(/Print|Save the result|In your copy/);
    expect(lines.filter((line) => line === `Found: “${article.passages[0]?.text ?? ''}”`)).toHaveLength(1);
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
      `This looks like “${article.title}”, but not all that we quote was found`,
    );
    expect(await page.locator('.not-found').first().textContent()).toContain('We could not find');
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

  test('is answered for what was asked last, whatever is read first', async () => {
    const { page, article, text } = await opened();
    // The first file takes longer to read than the one that is given right after it.
    await page.evaluate(() => {
      let late = 500;
      File.prototype.arrayBuffer = async function (this: File) {
        await new Promise((resolve) => setTimeout(resolve, late));
        late = 0;
        return new Response(this).arrayBuffer();
      };
    });
    const files = ['A recipe for soup: water, salt, and time.', text].map((content) => ({
      name: 'a.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(content),
    }));
    for (const file of files) await page.locator('input[type=file]').setInputFiles(file);
    await expect.poll(() => page.locator('.check-answer h2').textContent()).toBe(`This is “${article.title}”`);
    await page.waitForTimeout(700);
    expect(await page.locator('.check-answer h2').textContent()).toBe(`This is “${article.title}”`);
  });

  test('gets no answer once it has been changed', async () => {
    const { page, text } = await opened();
    await page.evaluate(() => {
      File.prototype.arrayBuffer = async function (this: File) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        return new Response(this).arrayBuffer();
      };
    });
    const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('textbox').press('a');
    await page.waitForTimeout(700);
    expect(await page.locator('.check-answer').textContent()).toBe('');
  });

  test('is heard once: the focus goes to the answer’s heading, and nothing is announced beside it', async () => {
    const { page, text } = await opened();
    await page.getByRole('textbox').fill(text);
    await page.getByRole('button', { name: 'Check it' }).click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    expect(await page.locator('main [aria-live]').count()).toBe(0);
  });

  test('among other files dropped with it is said to be the one that was read', async () => {
    const { page, article, text } = await opened();
    await page.locator('.check').evaluate((root, content) => {
      const dataTransfer = new DataTransfer();
      for (const name of ['first.txt', 'second.txt', 'third.txt']) dataTransfer.items.add(new File([content], name));
      root.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    }, text);
    const answer = page.locator('.check-answer');
    await expect.poll(() => answer.locator('h2').textContent()).toBe(`This is “${article.title}”`);
    expect(await answer.textContent()).toContain('Only the first of the 3 files was read, “first.txt”.');
  });

  test('in which two passages overlap is shown as it is, each word once', async () => {
    const page = await site.newPage();
    const html = readFileSync(path.join(inject('dist'), 'check/index.html'), 'utf8');
    const passages = ['one two three four five', 'three four five six seven'].map((text) => ({
      text,
      href: '/',
      title: text,
    }));
    const sources = [{ name: 'a', title: 'a', href: '/', sketch: '', passages }];
    const body = html.replace(/(<script type="application\/json">).*?(<\/script>)/s, `$1${JSON.stringify(sources)}$2`);
    await page.route('**/check/', (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
    await page.goto(`${site.address}/check/`);
    const text = 'Zero one two three four five six seven eight.';
    await page.getByRole('textbox').fill(text);
    await page.getByRole('button', { name: 'Check it' }).click();
    expect(await page.locator('.check-answer .found').count()).toBe(2);
    expect(await page.locator('.copy').textContent()).toBe(text);
  });

  test('that is another text is said to be none of them', async () => {
    const { page } = await opened();
    await page.getByRole('textbox').fill('A recipe for soup: water, salt, and time. '.repeat(20));
    await page.getByRole('button', { name: 'Check it' }).click();
    expect(await page.locator('.check-answer h2').textContent()).toBe('We did not recognise this text');
  });

  test('that is no text but a PDF or a picture is said to be none, and what was said goes when the text changes', async () => {
    const { page } = await opened();
    const answer = page.locator('.check-answer');
    for (const [content, is] of [
      ['%PDF-1.7 strictly comply', 'a PDF'],
      ['\u0089PNG\r\n\0\0 strictly comply', 'a picture'],
    ] as const) {
      const buffer = Buffer.from(content, 'latin1');
      await page.locator('input[type=file]').setInputFiles({ name: 'a.bin', mimeType: 'text/plain', buffer });
      await expect.poll(() => answer.locator('h2').textContent()).toBe(`This is ${is}`);
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
