import type { AstroIntegration } from 'astro';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './record.ts';

/** Rejects if the event loop drains while `work` is pending, as it does when Pagefind's process crashes. */
async function unlessStuck<Result>(work: Promise<Result>): Promise<Result> {
  let stop = () => {};
  const stuck = new Promise<never>((_, reject) => {
    stop = () => {
      reject(new Error('Pagefind crashed; see its own message above.'));
    };
    process.once('beforeExit', stop);
  });
  try {
    return await Promise.race([work, stuck]);
  } finally {
    process.off('beforeExit', stop);
  }
}

/** Makes the index below `folder` from the records there, deletes their file, and returns how many there were. */
async function writeIndex(folder: string): Promise<number> {
  const recordsFile = path.join(folder, 'search-records.json');
  // Our own page wrote it: see `files.ts`.
  const { language, records } = JSON.parse(readFileSync(recordsFile, 'utf8')) as {
    language: string;
    records: SearchRecord[];
  };
  rmSync(recordsFile);
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join(' '));
  const added = await Promise.all(
    records.map(({ url, content, meta }) => index.addCustomRecord({ url, content, language, meta: { ...meta } })),
  );
  // Not `writeFiles`: its output was once read back truncated (“Unexpected end of JSON input”).
  const made = await index.getFiles();
  const faults = [...added, made].flatMap((answer) => answer.errors);
  if (faults.length > 0) throw new Error(faults.join(' '));
  // Pagefind also makes four interfaces of its own, a worker, and a program for languages that it cannot stem.
  const stems = made.files.some(({ path: file }) => /^wasm\.(?!unknown)/.test(file));
  const wanted = /^(pagefind\.js|pagefind-entry\.json|wasm\..*|(index|fragment)\/.*|.*\.pf_meta)$/;
  // Synchronous: nothing else runs meanwhile, and promises take several times as long.
  for (const { path: file, content } of made.files) {
    if (!wanted.test(file) || (stems && file.startsWith('wasm.unknown'))) continue;
    const target = path.join(folder, 'pagefind', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return records.length;
}

/** An integration that writes Pagefind's index, or fails the build. It must come before `keepLastGood`. */
export function indexForSearch(): AstroIntegration {
  return {
    name: 'index-for-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        try {
          const count = await unlessStuck(writeIndex(fileURLToPath(dir)));
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
