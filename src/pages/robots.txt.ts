import type { APIRoute } from 'astro';
import { loadStory } from '../load-story.ts';

/** Lets everyone read everything, and names the sitemap. */
export const GET: APIRoute = ({ site }) => {
  const { paths } = loadStory();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(paths.file('sitemap.xml'), site).href}\n`);
};
