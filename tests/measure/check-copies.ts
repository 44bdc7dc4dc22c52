/**
 * `npm run measure:copies` checks forty copies of a text of a megabyte on `/check/`, and tells how long each keeps the
 * page from answering its reader: the longest time between two turns of its loop, in milliseconds.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprintOf, sketchOf } from '../../src/fingerprint/fingerprint.ts';
import { launchBrowser, serve } from '../support/browser.ts';
import { copiesOf } from '../support/copies.ts';

const quoted = 'officials want a lasting demand for all of the shares';
const filler = Array.from(
  { length: 16_000 },
  (_, at) => `The café’s “owner” told reporter ${at % 977} of it, on day ${at}.`,
);
const text = `${filler.join(' ').replace(/(day \d*00\.)/g, '$1\n\n')} The ${quoted}, and more.`;
const source = {
  name: 'A paper',
  title: 'A text',
  href: '/',
  sketch: sketchOf(fingerprintOf(text)),
  passages: [{ text: quoted, href: '/', title: 'An event' }],
};

const dist = path.resolve('dist');
const html = readFileSync(path.join(dist, 'check/index.html'), 'utf8');
const body = html.replace(/(<script type="application\/json">).*?(<\/script>)/s, `$1${JSON.stringify([source])}$2`);
const [site, browser] = await Promise.all([serve(dist), launchBrowser()]);
const page = await browser.newPage();
await page.route('**/check/', (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
await page.goto(`${site.address}/check/`);
const title = page.locator('.check-answer h2');
let longest = 0;
for (const { what, given, answer } of copiesOf(text, quoted)) {
  await page.getByRole('textbox').fill('');
  const buffer = typeof given === 'string' ? Buffer.from(given) : given;
  await page.evaluate(() => {
    const timing = { last: performance.now(), longest: 0 };
    const turn = () => {
      const now = performance.now();
      timing.longest = Math.max(timing.longest, now - timing.last);
      timing.last = now;
      setTimeout(turn);
    };
    turn();
    Object.assign(window, { timing });
  });
  await page.locator('input[type=file]').setInputFiles({ name: 'copy.txt', mimeType: 'text/plain', buffer });
  await title.waitFor({ timeout: 60_000 });
  const blocked = await page.evaluate(() => (window as unknown as { timing: { longest: number } }).timing.longest);
  longest = Math.max(longest, blocked);
  process.stdout.write(
    `${Math.round(blocked)} ms, ${buffer.length} bytes, ${what} (${answer}): ${await title.textContent()}\n`,
  );
}
process.stdout.write(`The longest: ${Math.round(longest)} ms\n`);
await Promise.all([browser.close(), site.close()]);
