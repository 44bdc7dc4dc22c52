/** What was read in an earlier process: most files have not changed since. */
import { deserialize, serialize } from 'node:v8';
import { hashOfCode, keep, recall } from '../cache/cache.ts';
import type { Timeline } from '../story/model.ts';
import { compileStory } from './compile-story.ts';
import { lastContent, lastEntry, type ReadEntries } from './last-content.ts';
import type { Texts } from './read-content.ts';

const name = 'entries';
/** All that makes an entry besides its own file. */
const readers = ['src/compiler', 'src/story'];

/** Recalls the entries that the same code kept, if nothing has been read in this process yet. */
function recallEntries(): void {
  const last = lastContent();
  const bytes = last.entries ? undefined : recall(name);
  if (!bytes) return;
  try {
    const kept = deserialize(bytes) as { hash: string; entries: ReadEntries };
    if (kept.hash === hashOfCode(readers)) last.entries = kept.entries;
  } catch {
    // It was not kept by this version of Node: all files are read.
  }
}

/** Keeps the entries that were read last, for as long as the code that reads them is the same. */
function keepLast(): void {
  const hash = hashOfCode(readers);
  if (hash !== undefined) keep(name, serialize({ hash, entries: lastContent().entries }));
}

/** Returns the texts that have to be read, since they have changed since this last ran in the project. */
export function newTexts(texts: Texts, base: string): Texts {
  recallEntries();
  return Object.fromEntries(Object.entries(texts).filter(([file, text]) => !lastEntry(file, text, base)));
}

/** Keeps entries that were read elsewhere, beside those that were read before. */
export function keepEntries(read: readonly ReadEntries[]): void {
  const last = lastContent();
  last.entries = new Map([last.entries ?? [], ...read].flatMap((entries) => [...entries]));
  keepLast();
}

/** Does what `compileStory` does, but reads only the files that have changed since this last ran in the project. */
export function compileAgain(texts: Texts, base = '/'): Timeline {
  recallEntries();
  const before = lastContent().entries;
  try {
    return compileStory(texts, base);
  } finally {
    const { entries } = lastContent();
    if (entries && [...entries].some(([file, { entry }]) => before?.get(file)?.entry !== entry)) keepLast();
  }
}
