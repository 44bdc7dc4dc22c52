import type { APIRoute } from 'astro';
import { loadTimeline } from '../load-timeline.ts';
import { searchWords } from '../search/words.ts';

/** The words of names and titles, for a search that found nothing. */
export const GET: APIRoute = async () => Response.json(searchWords(await loadTimeline()));
