/**
 * What an earlier run has made and need not be made again: files in the project's cache folder, named by a hash of
 * everything that they were made from.
 */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const root = '.astro/cache';
/** A file that no run has used for so long is removed. */
const keptFor = 30 * 86_400_000;

/**
 * Returns a hash of some folders of `src/` and of what runs them: the packages, Node, the system. `undefined` outside a
 * whole project, where nothing is kept.
 */
export function hashOfCode(folders: readonly string[]): string | undefined {
  try {
    const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => path.join(parentPath, name)),
    );
    for (const file of files.sort()) hash.update(file).update(readFileSync(file));
    return hash.update(readFileSync('package-lock.json')).digest('hex');
  } catch {
    return undefined;
  }
}

/** Returns what was kept under a name, or `undefined`. */
export function recall(name: string): Buffer | undefined {
  try {
    const file = path.join(root, name);
    const bytes = readFileSync(file);
    const now = new Date();
    utimesSync(file, now, now);
    return bytes;
  } catch {
    return undefined;
  }
}

/** Keeps bytes under a name. A folder that cannot be written to costs only time. */
export function keep(name: string, bytes: Uint8Array): void {
  try {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    // Another process may read it meanwhile.
    const written = `${file}.${process.pid}`;
    writeFileSync(written, bytes);
    renameSync(written, file);
  } catch {
    // It will be made again.
  }
}

/** Removes what was kept in a folder and not used for a month. */
export function forgetUnused(folder: string): void {
  try {
    for (const name of readdirSync(path.join(root, folder))) {
      const file = path.join(root, folder, name);
      if (Date.now() - statSync(file).mtimeMs > keptFor) unlinkSync(file);
    }
  } catch {
    // Another process may have removed it.
  }
}
