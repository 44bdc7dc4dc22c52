/** Keeps the last good output whole when a build fails, or is killed. */
import type { AstroIntegration } from 'astro';
import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where the output belongs; a link to another folder is followed. */
function outputFolder(outDir: URL): string {
  const folder = fileURLToPath(outDir).replace(/[/\\]$/, '');
  return existsSync(folder) ? realpathSync(folder) : folder;
}

/**
 * An integration that builds into a folder beside the output folder, `.dist.next`, and puts it in the output's
 * place when the build is done. Astro itself empties the output first, so a fault would take the published site away.
 *
 * The old output is set aside as `.dist.old` for as long as that takes, and a build that finds it without an output
 * puts it back. Two builds of one project at a time would meet in `.dist.next`.
 */
export function keepLastGood(): AstroIntegration {
  let final = '';
  let next = '';
  let old = '';
  const putBack = () => {
    if (!existsSync(final) && existsSync(old)) renameSync(old, final);
  };
  return {
    name: 'keep-last-good',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        final = outputFolder(config.outDir);
        const beside = (name: string) => path.join(path.dirname(final), `.${path.basename(final)}.${name}`);
        next = beside('next');
        old = beside('old');
        putBack();
        updateConfig({ outDir: pathToFileURL(`${next}/`) });
      },
      'astro:build:done': ({ logger }) => {
        rmSync(old, { recursive: true, force: true });
        if (existsSync(final)) renameSync(final, old);
        try {
          renameSync(next, final);
        } finally {
          putBack();
        }
        logger.info('The new site is in place.');
        // Last, since to delete thousands of pages takes as long as to build them.
        rmSync(old, { recursive: true, force: true });
      },
    },
  };
}
