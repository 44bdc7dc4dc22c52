/** A thread that renders pages of a long story beside Astro, which renders one at a time. */
import type { AstroIntegrationLogger, AstroPrerenderer, PathWithRoute, RouteData } from 'astro';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { lastContent } from '../compiler/last-content.ts';
import type { Answer, Asked } from './render-in-thread.ts';

/** With fewer files, most pages are rendered before a thread has compiled the story. */
const fewestFiles = 500;
/** Pages that wait for the thread: enough that it is never idle, few enough that it ends when Astro does. */
const mostWaiting = 16;
/** With room for what lives no longer than a page, the thread keeps less, and spends less time on finding out what. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

interface Options {
  readonly allPages: Readonly<Record<string, { readonly key: string; readonly styles: unknown }>>;
  readonly settings: { readonly scripts: unknown };
}

/** Astro's own prerenderer, with what its type does not tell; its app is there after `setup`. */
type OwnPrerenderer = AstroPrerenderer & { readonly app: { getOptions(): Options } };

/**
 * Whether a route makes files. Those are Astro's: all feeds share what is rendered for them, and a thread's environment
 * does not reach the library that sets the words of link pictures.
 */
const isFile = ({ type }: RouteData): boolean => type === 'endpoint';

/** Returns paths with the files spread evenly among the pages, so that Astro has some to make while the thread is busy. */
const spread = (paths: readonly PathWithRoute[]): PathWithRoute[] =>
  [...Map.groupBy(paths, ({ route }) => isFile(route)).values()]
    .flatMap((own) => own.map((path, at) => ({ path, place: at / own.length })))
    .toSorted((a, b) => a.place - b.place)
    .map(({ path }) => path);

/**
 * Returns Astro's prerenderer with a thread that takes some pages from it. What the thread cannot render, Astro renders,
 * and says why if it cannot either. `folder` is where the site is built.
 */
export function withSecondThread(
  byAstro: AstroPrerenderer,
  folder: string,
  logger: AstroIntegrationLogger,
): AstroPrerenderer {
  const waiting: ((answer: Answer) => void)[] = [];
  let thread: Worker | undefined;
  let rendered = 0;
  const leave = () => {
    thread = undefined;
    for (const resolve of waiting.splice(0)) resolve(undefined);
  };
  return {
    ...byAstro,
    setup: async () => {
      await byAstro.setup?.();
      const texts = await lastContent().ahead;
      if (Object.keys(texts ?? {}).length < fewestFiles) return;
      const bundle = path.join(folder, '.prerender');
      const entry = readdirSync(bundle).find((file) => file.startsWith('prerender-entry.'));
      const { allPages, settings } = (byAstro as OwnPrerenderer).app.getOptions();
      const pages = Object.values(allPages).map(({ key, styles }) => [key, { styles }]);
      const workerData = { entry: path.join(bundle, entry ?? ''), pages, scripts: settings.scripts };
      thread = new Worker('./src/build/render-in-thread.ts', { workerData, resourceLimits });
      thread.on('message', (answer: Answer) => waiting.shift()?.(answer));
      thread.on('error', leave);
      thread.on('exit', leave);
    },
    getStaticPaths: async () => {
      const paths = await byAstro.getStaticPaths();
      return thread ? spread(paths) : paths;
    },
    render: async (request, options) => {
      const { component, route } = options.routeData;
      const isShared = thread && waiting.length < mostWaiting && !isFile(options.routeData);
      const page =
        isShared &&
        (await new Promise<Answer>((resolve) => {
          waiting.push(resolve);
          thread?.postMessage({ url: request.url, component, route } satisfies Asked);
        }));
      if (!page) return byAstro.render(request, options);
      rendered++;
      return new Response(page.body, page);
    },
    teardown: async () => {
      if (thread) logger.info(`${rendered} pages were rendered by a second thread.`);
      await thread?.terminate();
      await byAstro.teardown?.();
    },
  };
}
