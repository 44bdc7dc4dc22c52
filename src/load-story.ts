/** The one door between Astro and the story. */
import { compileStory } from './compiler/compile-story.ts';
import { ContentError } from './compiler/problems.ts';
import { contentFolder } from './compiler/read-content.ts';
import { readTexts } from './compiler/read-texts.ts';
import type { Timeline } from './story/model.ts';

// Read by Node and not by Vite's glob, which takes seconds for thousands of files. `npm` starts Astro in the root.
const texts = await readTexts(contentFolder);

let story: Timeline | undefined;

/**
 * Returns the story, compiled once. While developing, this module runs again when a file of the content changes.
 *
 * Throws a `ContentError` that lists every problem of the content.
 */
export function loadStory(): Timeline {
  story ??= compileStory(texts, import.meta.env.BASE_URL);
  return story;
}

/** Returns what is wrong with the content as text for a terminal, or an empty text. */
export function findProblems(): string {
  try {
    loadStory();
    return '';
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}
