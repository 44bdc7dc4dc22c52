import type { APIRoute, GetStaticPaths } from 'astro';
import { loadStory } from '../load-story.ts';
import { sitemap } from '../formats/sitemap.ts';

/** A sitemap has whole addresses only: without the site's, there is none. */
export const getStaticPaths = (() =>
  import.meta.env.SITE ? [{ params: { name: 'sitemap' } }] : []) satisfies GetStaticPaths;

/** The addresses of all pages, for search engines. */
export const GET: APIRoute = ({ site }) =>
  new Response(sitemap(loadStory(), site), { headers: { 'content-type': 'application/xml' } });
