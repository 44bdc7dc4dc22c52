/** Completes each page once it is rendered: its language of parts, and its own policy. */
import { defineMiddleware } from 'astro:middleware';
import { markEnglish } from './formats/mark-english.ts';
import { withOwnHashes } from './hosting/page-policies.ts';
import { loadStory } from './load-story.ts';

/** Astro puts the hashes of every page's styles, and of its own scripts, into each policy: 700 bytes too many. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.includes('text/html')) return response;
  return new Response(withOwnHashes(markEnglish(await response.text(), loadStory())), response);
});
