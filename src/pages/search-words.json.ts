import type { APIRoute } from 'astro';
import { loadStory } from '../load-story.ts';
import { searchWords } from '../search/words.ts';

/** The words of names and titles, for a search that found nothing. */
export const GET: APIRoute = () => Response.json(searchWords(loadStory()));
