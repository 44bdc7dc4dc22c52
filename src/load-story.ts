/** The one door between Astro and the story: Vite gives the texts, and reloads them while developing. */
import { compileStory } from './compiler/compile-story.ts';
import { ContentError } from './compiler/problems.ts';
import type { Timeline } from './story/model.ts';

const files = import.meta.glob<string>('/content/**', { query: '?raw', import: 'default', eager: true });

let story: Timeline | undefined;

/**
 * Returns the story, compiled once. Vite runs this module again when a file of the content changes.
 *
 * Throws a `ContentError` that lists every problem of the content.
 */
export function loadStory(): Timeline {
  const texts = Object.entries(files).map(([file, text]) => [file.slice(1), text] as const);
  story ??= compileStory(Object.fromEntries(texts), import.meta.env.BASE_URL);
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
