/** A real browser and a server for a built site. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const places = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** The machine's own Chrome or Chromium, if it has one. */
export const installedChrome = places.find((file) => existsSync(file));

/**
 * Returns the Chromium that most tests run in: the one at `CHROME_PATH`, or that which a package carries, which is of the
 * same version everywhere and, without a window, takes half of the time; where that does not run, the machine's own.
 *
 * @throws When there is none.
 */
export async function findBrowser(): Promise<string> {
  const asked = process.env['CHROME_PATH'];
  if (asked) return asked;
  if (process.platform === 'linux' && process.arch === 'x64') {
    // Makes the package unpack the libraries that a bare machine lacks; read when it is imported.
    process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
    const { default: carried } = await import('@sparticuz/chromium');
    return carried.executablePath();
  }
  if (installedChrome) return installedChrome;
  throw new Error('The tests need Chrome: install it, or set CHROME_PATH to where it is.');
}

/** What a browser is started with: no sandbox, which machines for tests do not have, and no talk with its maker. */
export const launchFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

/** Starts the Chromium that most tests run in. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: launchFlags });
}

/** What files are, by the ends of their names. */
export const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/**
 * Serves a built site as a plain host would, below `base` and nothing elsewhere, and
 * returns the host's address without a slash at the end.
 */
export async function serve(
  dist: string,
  base = '',
  headers: Record<string, string> = {},
): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const below = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : '/none';
    const file = path.join(dist, decodeURIComponent(below), pathname.endsWith('/') ? 'index.html' : '');
    readFile(file)
      .then((content) => {
        const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, ...headers }).end(content);
      })
      .catch(async () => {
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(await readFile(path.join(dist, '404.html')));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
