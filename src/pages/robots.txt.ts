import type { APIRoute } from 'astro';
import { loadStory } from '../load-story.ts';
import { wholeAddress } from '../story/paths.ts';

/** Lets everyone read everything, and names the sitemap where there is one. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? `\nSitemap: ${wholeAddress(loadStory().paths.file('sitemap.xml'), site)}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
