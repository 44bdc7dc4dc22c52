/** Takes pages from the last site where nothing that they show has changed since. */
import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import { hashOf, hashOfCode, keep, recall } from '../cache/cache.ts';
import { counted } from '../story/text.ts';

const name = 'pages.json';
/** All that makes a page besides what it shows. */
const makers = ['src', 'public'];

/** A page of the last site: its key, and a hash of its HTML. */
interface KeptPage {
  readonly key: string;
  readonly html: string;
}

/** The pages with keys, by path, and a hash of what made them. */
interface Kept {
  readonly made: string;
  readonly pages: Record<string, KeptPage>;
}

function recallPages(made: string): Kept['pages'] {
  const kept = JSON.parse(recall(name)?.toString() ?? '{}') as Partial<Kept>;
  return (kept.made === made && kept.pages) || {};
}

/**
 * An integration that renders a page with a `cacheKey` (see Astro's `getStaticPaths`) only if this is not the key that
 * it had in the last build, or the last site has it no more as it was made. It must come before `keepLastGood`.
 *
 * Astro's own `experimental.incrementalBuild` knows nothing of the middleware, renders one page at a time, and writes
 * each page twice.
 */
export function keepPages(): AstroIntegration {
  let lastSite: URL;
  let [site, base] = ['', ''];
  let made: string | undefined;
  const pages: Kept['pages'] = {};
  let taken = 0;
  return {
    name: 'keep-pages',
    hooks: {
      'astro:config:setup': ({ config }) => {
        lastSite = config.outDir;
        site = config.site ?? '';
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const code = hashOfCode(makers);
        if (code === undefined) return;
        made = hashOf([code, site, base].join('\n'));
        const before = recallPages(made);
        const keys = new Map<string, string>();
        setPrerenderer((astro) => ({
          ...astro,
          async getStaticPaths() {
            const paths = await astro.getStaticPaths();
            for (const { pathname, cacheKey } of paths)
              if (cacheKey !== undefined) keys.set(`${base}${pathname}`, cacheKey);
            return paths;
          },
          async render(request, options) {
            const { pathname } = new URL(request.url);
            const key = keys.get(pathname);
            if (key === undefined) return astro.render(request, options);
            const last = before[pathname];
            if (last?.key === key) {
              const file = new URL(`${pathname.slice(base.length + 1)}index.html`, lastSite);
              const html = await readFile(file).catch(() => undefined);
              if (html && hashOf(html) === last.html) {
                pages[pathname] = last;
                taken += 1;
                return new Response(html, { headers: { 'content-type': 'text/html' } });
              }
            }
            const result = await astro.render(request, options);
            if (!(result instanceof Response)) return result;
            const html = Buffer.from(await result.arrayBuffer());
            pages[pathname] = { key, html: hashOf(html) };
            return new Response(html, result);
          },
        }));
      },
      'astro:build:done': ({ logger }) => {
        if (made === undefined) return;
        keep(name, Buffer.from(JSON.stringify({ made, pages } satisfies Kept)));
        if (taken > 0)
          logger.info(`${counted(taken, 'page')} taken from the last site, since nothing on them has changed.`);
      },
    },
  };
}
