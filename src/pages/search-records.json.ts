import type { APIRoute } from 'astro';
import { loadStory } from '../load-story.ts';
import { searchRecords } from '../search/record.ts';

/** What the search index is made of; `make-index.ts` takes the file away when it has read it. */
export const GET: APIRoute = () => {
  const timeline = loadStory();
  return Response.json({ language: timeline.story.lang, records: searchRecords(timeline) });
};
