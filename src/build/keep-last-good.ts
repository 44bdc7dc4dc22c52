/** Keeps the last good output whole when a build fails. */
import type { AstroIntegration } from 'astro';
import { existsSync, realpathSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where the output belongs; a link to another folder is followed. */
function outputFolder(outDir: URL): string {
  const folder = fileURLToPath(outDir).replace(/[/\\]$/, '');
  return existsSync(folder) ? realpathSync(folder) : folder;
}

/** Puts a finished folder in the place of another, and puts the other back if that fails. */
async function swap(working: string, final: string): Promise<void> {
  const old = `${working}.old`;
  if (existsSync(final)) await rename(final, old);
  try {
    await rename(working, final);
  } catch (error) {
    if (existsSync(old)) await rename(old, final);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Removes what builds of processes that are gone have left behind. */
async function removeStale(final: string): Promise<void> {
  const prefix = `.${path.basename(final)}.next-`;
  for (const name of await readdir(path.dirname(final)).catch(() => [])) {
    if (!name.startsWith(prefix)) continue;
    try {
      process.kill(Number.parseInt(name.slice(prefix.length), 10), 0);
    } catch {
      await rm(path.join(path.dirname(final), name), { recursive: true, force: true });
    }
  }
}

/**
 * An integration that builds into a folder beside the output folder and puts it in
 * the output's place only when the build is done. Astro itself empties the output
 * first, so a fault in the content would take the published site away.
 */
export function keepLastGood(): AstroIntegration {
  let final = '';
  let working = '';
  return {
    name: 'keep-last-good',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        final = outputFolder(config.outDir);
        // Beside it, so that a rename suffices; by process, so that two builds do not meet.
        working = path.join(path.dirname(final), `.${path.basename(final)}.next-${process.pid}`);
        await removeStale(final);
        updateConfig({ outDir: pathToFileURL(`${working}/`) });
      },
      'astro:build:done': async ({ logger }) => {
        await swap(working, final);
        logger.info('The new site is in place.');
      },
    },
  };
}
