import type { AstroIntegration } from 'astro';
import path from 'node:path';
import { forgetContent } from '../compiler/last-content.ts';
import { escaped } from '../formats/html.ts';
import { contentFolder } from '../site.ts';

/** The error page. It loads Vite's client, so it reloads when a file changes. */
const page = (problems: string, base: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>The content has problems</title>
<script type="module" src="${base}@vite/client"></script>
<pre style="white-space:pre-wrap;font:1rem/1.5 ui-monospace,monospace;margin:2rem;max-width:60rem">${escaped(problems)}</pre>`;

/** An integration: while there are problems, `astro dev` answers every request with a list of them, logged once. */
export function tellProblems(): AstroIntegration {
  return {
    name: 'content',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        let told = '';
        let latest = 0;
        const check = async (): Promise<string> => {
          const mine = ++latest;
          // Vite does not type the modules that it loads.
          const { findProblems } = (await server.ssrLoadModule('/src/load-story.ts')) as {
            findProblems: () => string;
          };
          const problems = findProblems();
          // One that began earlier may have read what has changed since, and end later.
          if (mine !== latest) return problems;
          if (problems !== told) {
            if (problems) logger.error(problems);
            else logger.info('The content is in order again.');
          }
          told = problems;
          return problems;
        };
        const checkAndTell = () => {
          check().catch((error: unknown) => logger.error(String(error)));
        };
        const content = path.resolve(contentFolder) + path.sep;
        const door = path.join(server.config.root, 'src/load-story.ts');
        // It may be outside the project.
        server.watcher.add(content);
        server.watcher.on('all', (_, file) => {
          if (file.startsWith(path.join(server.config.root, 'src') + path.sep)) forgetContent();
          if (!file.startsWith(content)) return;
          // Vite does not know that the story is made from this file: in each of its module graphs the story is
          // forgotten, and so is everything made from it; the browser is told to reload its page.
          for (const { moduleGraph, hot } of Object.values(server.environments)) {
            for (const module of moduleGraph.getModulesByFile(door) ?? []) moduleGraph.invalidateModule(module);
            hot.send({ type: 'full-reload' });
          }
          checkAndTell();
        });
        server.httpServer?.once('listening', checkAndTell);
        server.middlewares.use((request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) {
            next();
            return;
          }
          check().then((problems) => {
            if (!problems) {
              next();
              return;
            }
            response
              .writeHead(500, { 'content-type': 'text/html; charset=utf-8' })
              .end(page(problems, server.config.base));
          }, next);
        });
      },
    },
  };
}
