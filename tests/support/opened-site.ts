/** The project's own site, served and looked at in a real browser, for as long as a test file runs. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launchBrowser, serve } from './browser.ts';

/** The site in a browser. There is one page at a time: the next one closes the one before. */
export interface OpenedSite {
  /** The site's address, without a slash at the end; known once the tests run. */
  readonly address: string;
  /** Returns a new page, without cookies or storage, that has not gone anywhere yet. */
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>;
  /** Returns a new page at a path of the site. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** Starts a browser and a server before the tests of the file that calls it, and stops them after. */
export function openedSite(defaults: BrowserContextOptions = {}): OpenedSite {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let context: BrowserContext | undefined;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), serve(inject('dist'))]);
  });
  afterAll(() => Promise.all([browser.close(), site.close()]));
  const closePage = async () => {
    await context?.close();
    context = undefined;
  };
  afterEach(closePage);

  const newPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
    await closePage();
    context = await browser.newContext({ ...defaults, ...options });
    return context.newPage();
  };
  return {
    get address() {
      return site.address;
    },
    newPage,
    open: async (path, options) => {
      const page = await newPage(options);
      await page.goto(site.address + path);
      return page;
    },
  };
}
