import type { APIRoute } from 'astro';
import { eventsCsv } from '../formats/events-csv.ts';
import { loadStory } from '../load-story.ts';

/** The events as a table. */
export const GET: APIRoute = ({ site }) =>
  new Response(eventsCsv(loadStory(), site), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
