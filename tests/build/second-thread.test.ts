import type { AstroIntegrationLogger, AstroPrerenderer, RouteData } from 'astro';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { withSecondThread } from '../../src/build/second-thread.ts';
import { forgetContent, lastContent } from '../../src/compiler/last-content.ts';

let folder = '';
/** What a thread imports: pages that say who rendered them, but for some that go wrong. */
const bundle = `
  let destination;
  export const manifest = { routes: [{ routeData: { component: 'pages/[id].astro', route: '/[id]' } }] };
  export const app = {
    setInternals() {},
    setOptions: ({ logger }) => (destination = logger.options.destination),
    async render({ url }, { routeData }) {
      if (url.includes('/broken/')) throw new Error('It is broken.');
      if (url.includes('/warned/')) destination.write({ level: 'warn', message: 'A warning' });
      if (url.includes('/ends/')) process.exit(1);
      if (url.includes('/empty/')) return new Response();
      return new Response('thread ' + routeData.route, { status: 201, headers: { 'content-type': 'text/html' } });
    },
  };
`;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'thread-'));
  mkdirSync(path.join(folder, '.prerender'));
  writeFileSync(path.join(folder, '.prerender/prerender-entry.x.mjs'), bundle);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const routeOf = (page: string) =>
  ({ component: 'pages/[id].astro', route: '/[id]', type: page.endsWith('/') ? 'page' : 'endpoint' }) as RouteData;

let open: AstroPrerenderer | undefined;
afterEach(async () => {
  await open?.teardown?.();
  forgetContent();
});

/** Returns what renders a path of a story with so many files, and what was logged. */
async function start(files = 500) {
  lastContent().ahead = Promise.resolve(
    Object.fromEntries(Array.from({ length: files }, (_, index) => [`${index}`, ''])),
  );
  const own = {
    name: 'own',
    getStaticPaths: () =>
      Promise.resolve(
        ['a/', 'b/', 'c/', 'd/', 'x.xml', 'y.xml'].map((pathname) => ({ pathname, route: routeOf(pathname) })),
      ),
    render: () => Promise.resolve(new Response('Astro')),
    app: { getOptions: () => ({ allPages: {}, settings: { scripts: [] } }) },
  };
  const logged: string[] = [];
  const logger = { info: (line: string) => logged.push(line) } as unknown as AstroIntegrationLogger;
  const prerenderer = withSecondThread(own, folder, logger);
  open = prerenderer;
  await prerenderer.setup?.();
  const paths = async () => (await prerenderer.getStaticPaths()).map(({ pathname }) => pathname);
  const respond = async (page: string): Promise<Response> =>
    (await prerenderer.render(new Request(`https://example.org/${page}`), { routeData: routeOf(page) })) as Response;
  const render = async (page: string) => (await respond(page)).text();
  return { paths, respond, render, logged };
}

test('a thread renders pages of a long story, and says how many', async () => {
  const { respond, render, logged } = await start();
  const page = await respond('one/');
  expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
    201,
    'text/html',
    'thread /[id]',
  ]);
  expect(await render('two/')).toBe('thread /[id]');
  expect((await respond('empty/')).body).toBe(null);
  await open?.teardown?.();
  expect(logged).toEqual(['3 pages were rendered by a second thread.']);
});

test('Astro renders what would have to wait for the thread', async () => {
  const { render } = await start();
  const pages = await Promise.all(Array.from({ length: 18 }, (_, page) => render(`${page}/`)));
  expect(pages).toEqual([...Array<string>(16).fill('thread /[id]'), 'Astro', 'Astro']);
});

test('Astro makes files, and renders each page at which the thread fails or has something to say', async () => {
  const { render } = await start();
  expect(await Promise.all(['broken/', 'warned/', 'preview.png', 'sound/'].map(render))).toEqual([
    'Astro',
    'Astro',
    'Astro',
    'thread /[id]',
  ]);
});

test('if the thread ends early, Astro renders all that is left', async () => {
  const { render, logged } = await start();
  expect(await Promise.all(['ends/', 'next/'].map(render))).toEqual(['Astro', 'Astro']);
  expect(await render('later/')).toBe('Astro');
  await open?.teardown?.();
  expect(logged).toEqual([]);
});

test('files are made among pages, so that neither has to wait', async () => {
  const { paths } = await start();
  expect(await paths()).toEqual(['a/', 'x.xml', 'b/', 'c/', 'y.xml', 'd/']);
});

test('a story of few files has no second thread, and no other order', async () => {
  const { paths, render } = await start(499);
  expect(await render('one/')).toBe('Astro');
  expect(await paths()).toEqual(['a/', 'b/', 'c/', 'd/', 'x.xml', 'y.xml']);
});
