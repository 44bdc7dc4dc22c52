/** The browsers of this machine, each driven by the same few words, so that one test is tried in all of them. */
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { chromium as playwright } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { installedChrome, launchBrowser, launchFlags } from './browser.ts';

/** A window of a browser. */
export interface Visitor {
  /** Goes to an address; the page and its fonts are there when it returns. */
  readonly goto: (address: string) => Promise<void>;
  /** Returns what an expression is in the page, as JSON can say it. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Presses a key, by the name that `KeyboardEvent.key` has for it. */
  readonly press: (key: string) => Promise<void>;
  /** Makes the page as many pixels wide and high, or as narrow as the window goes. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Returns what is seen of the page, as PNG. */
  readonly screenshot: () => Promise<Uint8Array>;
  /** Returns the errors of the page since it was last asked; WebDriver does not tell them. */
  readonly complaints: () => string[];
  readonly close: () => Promise<void>;
}

const loaded = 'document.fonts.ready.then(() => true)';

/** Collects what a page complains of. */
function complaintBook() {
  let complaints: string[] = [];
  return {
    add: (text: string) => complaints.push(text),
    take: () => {
      const taken = complaints;
      complaints = [];
      return taken;
    },
  };
}

/** The environment without what a carried Chromium has set there for itself: its libraries and its fonts. */
const ownEnvironment = () => ({ ...process.env, FONTCONFIG_PATH: undefined, LD_LIBRARY_PATH: undefined });

/** Chrome or Chromium as it is installed, or else the one that the other tests run in. */
async function chromium(): Promise<Visitor> {
  const browser = installedChrome
    ? await playwright.launch({ executablePath: installedChrome, args: launchFlags, env: ownEnvironment() })
    : await launchBrowser();
  const page = await browser.newPage();
  const book = complaintBook();
  page.on('pageerror', ({ message }) => book.add(message));
  page.on('console', (message) => {
    // That a page is missing is the page's own subject.
    if (message.type() === 'error' && message.location().url !== page.url()) book.add(message.text());
  });
  return {
    goto: async (address) => {
      await page.goto(address);
      await page.evaluate(loaded);
    },
    evaluate: (expression) => page.evaluate(expression),
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot(),
    complaints: book.take,
    close: () => browser.close(),
  };
}

const firefoxes = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const firefoxPath = firefoxes.find((file) => existsSync(file));

/** Firefox as it is installed, by WebDriver BiDi. */
async function firefox(): Promise<Visitor> {
  const options = { browser: 'firefox', executablePath: firefoxPath ?? '', env: ownEnvironment() } as const;
  const browser = await puppeteer.launch(options);
  const page = await browser.newPage();
  const book = complaintBook();
  page.on('pageerror', (error) => book.add(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') book.add(message.text());
  });
  return {
    goto: async (address) => {
      await page.goto(address);
      await page.evaluate(loaded);
    },
    evaluate: (expression) => page.evaluate(expression),
    press: (key) => page.keyboard.press(key as 'Escape'),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: () => page.screenshot(),
    complaints: book.take,
    close: () => browser.close(),
  };
}

const [miniBrowser] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
const webkitDriver = '/usr/bin/WebKitWebDriver';
const xvfb = '/usr/bin/Xvfb';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** WebKitGTK's small browser in a window that nobody sees, by W3C WebDriver. */
async function webkit(): Promise<Visitor> {
  const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1200x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve) =>
    (screen.stdio[3] as Readable).once('data', (number) => {
      resolve(`:${String(number).trim()}`);
    }),
  );
  const port = await freePort();
  const env = { ...ownEnvironment(), DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const driver = spawn(webkitDriver, [`--port=${port}`], { env, stdio: 'ignore' });
  const ask = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown> => {
    const options = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, options);
    const { value } = (await response.json()) as { value: { message?: string } };
    if (!response.ok) throw new Error(value.message);
    return value;
  };
  for (let tries = 0; tries < 100; tries++) {
    if (await ask('GET', '/status').catch(() => undefined)) break;
    await setTimeout(50);
  }
  const window = { binary: miniBrowser, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': window } };
  const { sessionId } = (await ask('POST', '/session', { capabilities })) as { sessionId: string };
  const tell = (path: string, body: unknown) => ask('POST', `/session/${sessionId}${path}`, body);
  const evaluate = (expression: string) => tell('/execute/sync', { script: `return ${expression}`, args: [] });
  return {
    goto: async (url) => {
      await tell('/url', { url });
      await evaluate(loaded);
    },
    evaluate,
    press: async (key) => {
      const value = { Escape: '\uE00C', Tab: '\uE004' }[key] ?? key;
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      await tell('/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    resize: async (width, height) => {
      // The window has bars of its own.
      await tell('/window/rect', { width, height });
      const [across, down] = (await evaluate('[innerWidth, innerHeight]')) as [number, number];
      await tell('/window/rect', { width: 2 * width - across, height: 2 * height - down });
    },
    screenshot: async () => {
      // Else it is of what was drawn before.
      await evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 200)))');
      return Buffer.from((await ask('GET', `/session/${sessionId}/screenshot`)) as string, 'base64');
    },
    complaints: () => [],
    close: async () => {
      await ask('DELETE', `/session/${sessionId}`);
      driver.kill();
      screen.kill();
    },
  };
}

/** Every browser by name, with what starts it, and whether it is on this machine. */
export const browsers = [
  { name: 'Chromium', launch: chromium, isThere: true },
  { name: 'Firefox', launch: firefox, isThere: firefoxPath !== undefined },
  {
    name: 'WebKit',
    launch: webkit,
    isThere: miniBrowser !== undefined && [webkitDriver, xvfb].every((file) => existsSync(file)),
  },
];
