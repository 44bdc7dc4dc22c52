/** Keeps the last good output intact when a build fails or is killed. */
import type { AstroIntegration } from 'astro';
import * as fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Returns an error that prints as one line: a stack trace would help nobody. */
function refusal(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** The output folder, following a link to another folder. Throws if the link leads nowhere. */
function outputFolder(outDir: URL): string {
  const folder = fileURLToPath(outDir).replace(/[/\\]$/, '');
  if (fs.existsSync(folder)) return fs.realpathSync(folder);
  if (fs.lstatSync(folder, { throwIfNoEntry: false }))
    throw refusal(`${folder} is a link to a folder that does not exist. Create the folder, or remove the link.`);
  return folder;
}

/** Throws if the disk has no room for a second site as large as the last one, which stays until the new one is done. */
function expectRoom(final: string): void {
  if (!fs.existsSync(final)) return;
  const sizes = fs
    .readdirSync(final, { recursive: true })
    .map((name) => fs.lstatSync(path.join(final, String(name))).size);
  const size = sizes.reduce((sum, one) => sum + one, 0);
  const { bavail, bsize } = fs.statfsSync(final);
  const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
  if (bavail * bsize < size)
    throw refusal(
      `The disk has ${inMegabytes(bavail * bsize)} left, and the site needs ${inMegabytes(size)}. Make room; the last site is unchanged.`,
    );
}

/** Whether a process is running; another user's counts, though it may not be signalled (`EPERM`). */
function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return reasonOf(error) === 'EPERM';
  }
}

/** Claims, until this process ends, a file that says which process is building. Throws if another holds it. */
function takeTurn(file: string): void {
  const holder = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isAlive(holder)) {
    throw refusal(`Another build of this project is running (process ${holder}). Wait for it to finish, or stop it.`);
  }
  fs.writeFileSync(file, String(process.pid));
  process.once('exit', () => {
    if (fs.existsSync(file)) fs.unlinkSync(file);
  });
}

/**
 * An integration that builds into `.dist.next` and swaps that with the output at the end, since Astro empties the
 * output first. Meanwhile the old output is `.dist.old`; a build that finds it but no output restores it.
 */
export function keepLastGood(): AstroIntegration {
  let final = '';
  let next = '';
  let old = '';
  const putBack = () => {
    if (!fs.existsSync(final) && fs.existsSync(old)) fs.renameSync(old, final);
  };
  return {
    name: 'keep-last-good',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        final = outputFolder(config.outDir);
        if (/[#%?]/.test(final)) {
          throw refusal(`The path ${final} contains a #, % or ?, and Vite cannot build there. Move the project.`);
        }
        const beside = (name: string) => path.join(path.dirname(final), `.${path.basename(final)}.${name}`);
        next = beside('next');
        old = beside('old');
        try {
          takeTurn(beside('lock'));
          putBack();
          expectRoom(final);
          fs.mkdirSync(next, { recursive: true });
        } catch (error) {
          if (!(error as NodeJS.ErrnoException).code) throw error;
          const folder = path.dirname(final);
          throw refusal(`The site cannot be written to ${folder} (${reasonOf(error)}). The last site is unchanged.`);
        }
        updateConfig({ outDir: pathToFileURL(`${next}/`) });
      },
      'astro:build:done': ({ logger }) => {
        try {
          fs.rmSync(old, { recursive: true, force: true });
          if (fs.existsSync(final)) fs.renameSync(final, old);
          fs.renameSync(next, final);
        } catch (error) {
          putBack();
          throw refusal(
            `The new site cannot replace ${final} (${reasonOf(error)}), which is unchanged. The new site is in ${next}: copy it, or build where the folder can be renamed; a mount point cannot.`,
          );
        }
        logger.info('The new site is in place.');
        // Last, since deleting thousands of pages takes as long as building them.
        try {
          fs.rmSync(old, { recursive: true, force: true });
        } catch (error) {
          logger.warn(`The previous site is still in ${old} (${reasonOf(error)}). Remove it when you can.`);
        }
      },
    },
  };
}
