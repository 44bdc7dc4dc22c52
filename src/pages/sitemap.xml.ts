import type { APIRoute } from 'astro';
import { loadStory } from '../load-story.ts';
import { sitemap } from '../formats/sitemap.ts';

/** The addresses of all pages, for search engines. */
export const GET: APIRoute = ({ site }) =>
  new Response(sitemap(loadStory(), site), { headers: { 'content-type': 'application/xml' } });
