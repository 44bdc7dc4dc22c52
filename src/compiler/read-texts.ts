/** Reads a folder of content from the disk. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder } from './read-content.ts';
import type { Texts } from './read-content.ts';

/** Returns the text of each file below a folder, by its path in the project. There may be none. */
export async function readTexts(folder: string): Promise<Texts> {
  const listed = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = listed
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const inProject = [contentFolder, ...path.relative(folder, file).split(path.sep)].join('/');
      return [inProject, await readFile(file, 'utf8')] as const;
    });
  return Object.fromEntries(await Promise.all(texts));
}
