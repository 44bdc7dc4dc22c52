/** Keeps the last good output whole when a build fails, or is killed. */
import type { AstroIntegration } from 'astro';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Returns an error that is one line in the terminal: where in our code it was thrown helps nobody. */
function refusal(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** Where the output belongs; a link to another folder is followed. Throws where it leads nowhere. */
function outputFolder(outDir: URL): string {
  const folder = fileURLToPath(outDir).replace(/[/\\]$/, '');
  if (existsSync(folder)) return realpathSync(folder);
  if (lstatSync(folder, { throwIfNoEntry: false }))
    throw refusal(`${folder} is a link to a folder that is not there. Make the folder, or remove the link.`);
  return folder;
}

/**
 * Throws where the disk has no room for another site as large as the last one, which stays until the new one is done:
 * told now, in a line, and not in the middle of the pages.
 */
function expectRoom(final: string): void {
  if (!existsSync(final)) return;
  const sizes = readdirSync(final, { recursive: true }).map((name) => lstatSync(path.join(final, String(name))).size);
  const size = sizes.reduce((sum, one) => sum + one, 0);
  const { bavail, bsize } = statfsSync(final);
  const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
  if (bavail * bsize < size)
    throw refusal(
      `The disk has ${inMegabytes(bavail * bsize)} left, and the site takes ${inMegabytes(size)}. Make room; the last one is as it was.`,
    );
}

/** Whether a process is there; one of another user is, and may not be asked (`EPERM`). */
function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return reasonOf(error) === 'EPERM';
  }
}

/** Takes a file that says which process builds, until that ends. Throws where another process has it. */
function takeTurn(file: string): void {
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isAlive(holder)) {
    throw refusal(`Another build of this project is at work (process ${holder}). Wait for it, or stop it.`);
  }
  writeFileSync(file, String(process.pid));
  process.once('exit', () => {
    if (existsSync(file)) unlinkSync(file);
  });
}

/**
 * An integration that builds into a folder beside the output folder, `.dist.next`, and puts it in the output's
 * place when the build is done. Astro itself empties the output first, so a fault would take the published site away.
 *
 * The old output is set aside as `.dist.old` for as long as that takes, and a build that finds it without an output
 * puts it back. A second build at the same time is refused.
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
        if (/[#%?]/.test(final)) {
          throw refusal(`The path ${final} has a #, % or ? in it, with which Vite builds nothing. Move the project.`);
        }
        const beside = (name: string) => path.join(path.dirname(final), `.${path.basename(final)}.${name}`);
        next = beside('next');
        old = beside('old');
        try {
          takeTurn(beside('lock'));
          putBack();
          expectRoom(final);
          mkdirSync(next, { recursive: true });
        } catch (error) {
          if (!(error as NodeJS.ErrnoException).code) throw error;
          const folder = path.dirname(final);
          throw refusal(`The site cannot be written into ${folder} (${reasonOf(error)}). The last one is as it was.`);
        }
        updateConfig({ outDir: pathToFileURL(`${next}/`) });
      },
      'astro:build:done': ({ logger }) => {
        try {
          rmSync(old, { recursive: true, force: true });
          if (existsSync(final)) renameSync(final, old);
          renameSync(next, final);
        } catch (error) {
          putBack();
          throw refusal(
            `The new site cannot take the place of ${final} (${reasonOf(error)}), which is as it was. The new one is in ${next}: copy it, or build where the folder can be renamed, which a mount point can’t.`,
          );
        }
        logger.info('The new site is in place.');
        // Last, since to delete thousands of pages takes as long as to build them.
        try {
          rmSync(old, { recursive: true, force: true });
        } catch (error) {
          logger.warn(`The site before it is left in ${old} (${reasonOf(error)}). Remove it when you can.`);
        }
      },
    },
  };
}
