/** Keeps the last good output whole when a build fails. */
import type { AstroIntegration } from 'astro';
import { rename, rm } from 'node:fs/promises';

/**
 * An integration that builds into a folder beside the output folder and puts it in
 * the output's place only when the build is done. Astro itself empties the output
 * first, so a fault in the content would take the published site away.
 */
export function keepLastGood(): AstroIntegration {
  let final: URL;
  let working: URL;
  return {
    name: 'keep-last-good',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        final = config.outDir;
        working = new URL('.dist-next/', config.root);
        updateConfig({ outDir: working });
      },
      'astro:build:done': async ({ logger }) => {
        await rm(final, { recursive: true, force: true });
        await rename(working, final);
        logger.info('The new site is in place.');
      },
    },
  };
}
