/** Makes the search index of a finished build. */
import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { pagedCollections } from '../story/paths.ts';

/**
 * What is not part of a page's own text: titles and dates, which the index holds as data;
 * other pages' titles; and what every page of a kind repeats.
 */
const leftOut = [
  'h1',
  'nav',
  'small',
  '.kicker',
  '.dateline',
  '.due-day',
  '.chart',
  '.line',
  '.timeline',
  '.none',
  '.differ',
  '.chain',
  '.basis',
  '.verified',
  'p.due',
];

/**
 * Returns what `work` does, or fails when it can never end: a Pagefind that crashes leaves
 * its caller waiting, nothing else to do, and the process would end as if all were well.
 */
async function unlessStuck<Result>(work: Promise<Result>): Promise<Result> {
  let stop = () => {};
  const stuck = new Promise<never>((_, reject) => {
    stop = () => {
      reject(new Error('Pagefind crashed; its own message stands above.'));
    };
    process.once('beforeExit', stop);
  });
  try {
    return await Promise.race([work, stuck]);
  } finally {
    process.off('beforeExit', stop);
  }
}

/** Indexes the pages below `folder` that ask for it, and returns the number of them. */
async function writeIndex(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ excludeSelectors: leftOut });
  if (!index) throw new Error(errors.join(' '));
  // Pages of entries alone: the longest pages of a site are lists of them.
  const added = await index.addDirectory({ path: folder, glob: `{${pagedCollections.join(',')}}/*/index.html` });
  // Not `writeFiles`: what it had written was once read back cut short (“Unexpected end of JSON input”).
  const made = await index.getFiles();
  const faults = [...added.errors, ...made.errors];
  if (faults.length > 0) throw new Error(faults.join(' '));
  const entry = made.files.find(({ path: file }) => file === 'pagefind-entry.json');
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? []).toString('utf8')) as {
    languages: Record<string, { wasm: string | null; page_count: number }>;
  };
  const found = Object.values(languages);
  // Pagefind also makes four interfaces of its own, a worker, and a program for other languages.
  const programs = found.map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  const isWanted = (file: string) =>
    ['pagefind.js', 'pagefind-entry.json', ...programs].includes(file) || /^(index|fragment)\/|\.pf_meta$/.test(file);
  for (const { path: file, content } of made.files) {
    if (!isWanted(file)) continue;
    const target = path.join(folder, 'pagefind', file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return found.reduce((sum, { page_count: count }) => sum + count, 0);
}

/**
 * An integration that writes Pagefind's index to `pagefind/`, of the pages that carry
 * `data-pagefind-body`. It must stand before the one that puts the new output in place.
 *
 * Fails the build, with the reason in one sentence, when the index cannot be made.
 */
export function indexForSearch(): AstroIntegration {
  return {
    name: 'index-for-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        try {
          const count = await unlessStuck(writeIndex(fileURLToPath(dir)));
          if (count === 0) throw new Error('no page asks to be indexed.');
          logger.info(`${count} pages can be searched.`);
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          throw new Error(`The search index could not be made, so nothing was published: ${reason}`, { cause: error });
        } finally {
          await close();
        }
      },
    },
  };
}
