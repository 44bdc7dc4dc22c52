/** What was read in an earlier process, kept in the project's cache folder: most files have not changed since. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Timeline } from '../story/model.ts';
import { compileStory } from './compile-story.ts';
import { lastContent, type ReadEntries } from './last-content.ts';
import type { Texts } from './read-content.ts';

const file = '.astro/cache/entries';

/** Returns a hash of all that makes an entry besides its own file: our code, its packages, and how Node writes values. */
function readerHash(): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of ['src/compiler', 'src/story'])
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(path.join(folder, name)));
  return hash.update(readFileSync('package-lock.json')).digest('hex');
}

/** Recalls the entries that were kept by the same code, if nothing has been read in this process yet. */
function recallEntries(): void {
  const last = lastContent();
  if (last.entries) return;
  try {
    const kept = deserialize(readFileSync(file)) as { hash: string; entries: ReadEntries };
    if (kept.hash === readerHash()) last.entries = kept.entries;
  } catch {
    // None were kept, or not by this version of Node: all files are read.
  }
}

/** Keeps the entries that were read last, for the next process. */
function keepEntries(): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const written = `${file}.${process.pid}`;
    writeFileSync(written, serialize({ hash: readerHash(), entries: lastContent().entries }));
    renameSync(written, file);
  } catch {
    // A folder that cannot be written to costs only time.
  }
}

/** Does what `compileStory` does, but reads only the files that have changed since this last ran in the project. */
export function compileAgain(texts: Texts, base = '/'): Timeline {
  recallEntries();
  const before = lastContent().entries;
  try {
    return compileStory(texts, base);
  } finally {
    if ([...(lastContent().entries ?? [])].some(([file, { entry }]) => before?.get(file)?.entry !== entry))
      keepEntries();
  }
}
