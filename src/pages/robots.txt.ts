import type { APIRoute } from 'astro';
import { loadTimeline } from '../load-timeline.ts';

/** Lets everyone read everything, and names the sitemap. */
export const GET: APIRoute = async ({ site }) => {
  const { paths } = await loadTimeline();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(paths.file('sitemap.xml'), site).href}\n`);
};
