/** The one adapter between Astro's collections and the timeline. */
import { getCollection } from 'astro:content';
import type { CollectionKey } from 'astro:content';
import type { Timeline } from './timeline/model.ts';
import { buildTimeline } from './timeline/timeline.ts';

async function load(): Promise<Timeline> {
  const read = async (collection: CollectionKey) => (await getCollection(collection)).map(({ data }) => data);
  const raw = {
    story: await read('story'),
    events: await read('events'),
    actors: await read('actors'),
    deadlines: await read('deadlines'),
    sources: await read('sources'),
  };
  return buildTimeline(raw, import.meta.env.BASE_URL);
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
