/** What a build makes from the data of some pages, in threads of its own, while the other pages are rendered. */
import type { AstroIntegration } from 'astro';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inThread } from './in-thread.ts';
import { withSecondThread } from './second-thread.ts';

/** A thread's work: the module that does it, and what to say before the reason why it failed. */
interface Work {
  readonly module: string;
  readonly failed: string;
}

/**
 * An integration that renders some pages before all others, publishes none of them, and gives each to a thread. It logs
 * what a thread posts, and fails the build if one fails. It must come before `keepLastGood`. `works` is by file name.
 */
export function alongside(works: Readonly<Record<string, Work>>): AstroIntegration {
  const running: Promise<unknown>[] = [];
  let folder = '';
  const start = ({ module, failed }: Work, bytes: ArrayBuffer) => {
    const done = inThread(module, { folder, bytes }, [bytes]).catch((error: unknown) => {
      throw new Error(`${failed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    });
    // The last hook reports the error; this keeps Node from calling it unhandled.
    done.catch(() => undefined);
    running.push(done);
  };
  const workOf = (pathname: string): Work | undefined => works[path.posix.basename(pathname)];
  return {
    name: 'alongside',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer((byAstro) => {
          const shared = withSecondThread(byAstro, folder, logger);
          return {
            ...shared,
            getStaticPaths: async () =>
              (await shared.getStaticPaths()).toSorted(
                (a, b) => Number(workOf(b.pathname) !== undefined) - Number(workOf(a.pathname) !== undefined),
              ),
            render: async (request, options) => {
              const work = workOf(new URL(request.url).pathname);
              if (!work) return shared.render(request, options);
              const rendered = await byAstro.render(request, options);
              start(work, await ('response' in rendered ? rendered.response : rendered).arrayBuffer());
              return new Response();
            },
          };
        });
      },
      'astro:build:done': async ({ logger }) => {
        for (const said of await Promise.all(running)) logger.info(String(said));
      },
    },
  };
}
