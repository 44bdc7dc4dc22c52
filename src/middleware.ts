/** Completes each page once it is rendered: its language of parts, and its own policy. */
import { defineMiddleware } from 'astro:middleware';
import { markEnglish } from './formats/mark-english.ts';
import { withOwnHashes } from './hosting/page-policies.ts';
import { loadStory } from './load-story.ts';
import { isEnglish } from './story/language.ts';

/** Astro puts the hashes of every page's styles, and of its own scripts, into each policy: 2,400 bytes too many. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.includes('text/html')) return response;
  const page = Buffer.from(await response.arrayBuffer());
  const story = loadStory();
  // To decode a page and encode it again takes as long as a tenth of rendering it.
  const marked = isEnglish(story.story.lang) ? page : Buffer.from(markEnglish(page.toString(), story));
  return new Response(new Uint8Array(withOwnHashes(marked)), response);
});
