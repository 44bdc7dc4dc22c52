/** Completes each page once it is rendered: its language of parts, and its own policy. */
import { defineMiddleware } from 'astro:middleware';
import { markEnglish } from './formats/mark-english.ts';
import { withAstroStyles } from './hosting/page-policies.ts';
import { loadStory } from './load-story.ts';
import { isEnglish } from './story/language.ts';

/** Astro’s own policies would name the styles of all pages on each, 2,400 bytes, and take a twentieth of a build. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.includes('text/html')) return response;
  const page = Buffer.from(await response.arrayBuffer());
  const timeline = loadStory();
  const marked = isEnglish(timeline.story.lang) ? page : Buffer.from(markEnglish(page.toString(), timeline));
  return new Response(withAstroStyles(marked), response);
});
