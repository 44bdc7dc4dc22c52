/** The one adapter between Astro's collections and the timeline. */
import { getCollection } from 'astro:content';
import type { Timeline } from './story/model.ts';
import type { RawContent } from './compiler/entry.ts';
import { collections } from './compiler/schemas.ts';
import { buildTimeline } from './compiler/compile-story.ts';

async function load(): Promise<Timeline> {
  const read = collections.map(async (name) => [name, (await getCollection(name)).map(({ data }) => data)]);
  return buildTimeline(Object.fromEntries(await Promise.all(read)) as RawContent, import.meta.env.BASE_URL);
}

let loaded: Promise<Timeline> | undefined;

/**
 * Returns the story, built once for all pages of a build, and afresh for each
 * request while developing.
 *
 * Throws a `ContentError` that lists every problem of the content.
 */
export function loadTimeline(): Promise<Timeline> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}
