import type { APIRoute } from 'astro';
import { loadTimeline } from '../load-timeline.ts';
import { sitemap } from '../formats/sitemap.ts';

/** The addresses of all pages, for search engines. */
export const GET: APIRoute = async ({ site }) =>
  new Response(sitemap(await loadTimeline(), site), { headers: { 'content-type': 'application/xml' } });
