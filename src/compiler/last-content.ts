/**
 * What was read and compiled last. `astro dev` has each module twice, and anew after each change; while an editor writes, one
 * file of a thousand changes, and only that one is read again, once for both. So this is global.
 */
import type { Timeline } from '../story/model.ts';
import type { Entry } from './entry.ts';

type Texts = Readonly<Record<string, string>>;

/** By file, the entry and what it was made from. */
export type ReadEntries = ReadonlyMap<string, { readonly text: string; readonly base: string; readonly entry: Entry }>;

interface Last {
  /** The texts of a build, once threads have read them; `undefined` if that failed. See `build/read-ahead.ts`. */
  ahead?: Promise<Texts | undefined>;
  entries?: ReadEntries;
  story?: { readonly texts: Texts; readonly base: string; readonly timeline: Timeline };
}

const shared = globalThis as { lastContent?: Last };

/** Returns it, to be read and replaced. */
export const lastContent = (): Last => (shared.lastContent ??= {});

/** Returns the entry of a file, if it was read from this text for this base. */
export function lastEntry(file: string, text: string, base: string): Entry | undefined {
  const read = lastContent().entries?.get(file);
  return read?.text === text && read.base === base ? read.entry : undefined;
}

/** Forgets it: the engine itself has changed. */
export function forgetContent(): void {
  delete shared.lastContent;
}

const isSame = (texts: Texts, others: Texts): boolean => {
  const files = Object.keys(texts);
  return files.length === Object.keys(others).length && files.every((file) => texts[file] === others[file]);
};

/** Returns the story that was compiled last, if it was from the same files for the same base. */
export function lastStory(texts: Texts, base: string): Timeline | undefined {
  const { story } = lastContent();
  return story?.base === base && isSame(texts, story.texts) ? story.timeline : undefined;
}
