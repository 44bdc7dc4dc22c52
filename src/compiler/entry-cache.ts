/** What was read in an earlier process: most files have not changed since. */
import { deserialize, serialize } from 'node:v8';
import { hashOfCode, keep, recall } from '../cache/cache.ts';
import type { Timeline } from '../story/model.ts';
import { compileStory } from './compile-story.ts';
import { lastContent, type ReadEntries } from './last-content.ts';
import { readContent, type Texts } from './read-content.ts';

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

/** Has `read` read only the files that have changed since this last ran in the project, and keeps them. */
function keeping<Result>(read: () => Result): Result {
  recallEntries();
  const before = lastContent().entries;
  try {
    return read();
  } finally {
    const { entries } = lastContent();
    const isNew = entries && [...entries].some(([file, { entry }]) => before?.get(file)?.entry !== entry);
    const hash = isNew ? hashOfCode(readers) : undefined;
    if (hash !== undefined) keep(name, serialize({ hash, entries }));
  }
}

/** Does what `compileStory` does, but reads only the files that have changed since this last ran in the project. */
export const compileAgain = (texts: Texts, base = '/'): Timeline => keeping(() => compileStory(texts, base));

/** Does what `readContent` does in the same way, and returns the entries as the last ones that were read. */
export function readAgain(texts: Texts, base: string): ReadEntries | undefined {
  keeping(() => readContent(texts, base));
  return lastContent().entries;
}
