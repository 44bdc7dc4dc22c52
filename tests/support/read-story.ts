/** Reads content from the disk, by the door that the build uses. */
import path from 'node:path';
import { compileStory } from '../../src/compiler/compile-story.ts';
import { ContentError } from '../../src/compiler/problems.ts';
import type { Texts } from '../../src/compiler/read-content.ts';
import { readTexts } from '../../src/compiler/read-texts.ts';
import { projectRoot } from './build-site.ts';

/** A valid story that the broken ones differ from in one thing. */
export const otherStory = path.join(projectRoot, 'tests/fixtures/other-story');

/**
 * A rich story that does not change: the project's own as it once was. All tests but those of what is shipped look
 * at it, so that an editor who adds an event breaks none.
 */
export const frozenStory = path.join(projectRoot, 'tests/fixtures/frozen-story');

/** A story over twenty years: most of it falls in one week, and its clocks are met, moved and run out. */
export const yearsStory = path.join(projectRoot, 'tests/fixtures/years-story');

/** The project's own content. */
export const ownContent = path.join(projectRoot, 'content');

export { readTexts };

/** Returns the error that content is refused with, and fails when it is let through. */
export function errorOf(texts: Texts): ContentError {
  try {
    compileStory(texts);
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  throw new Error('The content was let through.');
}

/** Returns texts with a new one, made from another's by replacing pieces of it, each of which must be there. */
export function withEdited(
  texts: Texts,
  from: string,
  to: string,
  ...edits: readonly (readonly [string | RegExp, string])[]
): Texts {
  const edited = edits.reduce((text, [before, after]) => {
    if (text.search(typeof before === 'string' ? RegExp.escape(before) : before) < 0)
      throw new Error(`${from} does not have “${before}”.`);
    return text.replace(before, after);
  }, texts[from] ?? '');
  return { ...texts, [to]: edited };
}

/** Returns the entry with an id. @throws When there is none. */
export function byId<T extends { readonly id: string }>(entries: readonly T[], id: string): T {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
}
