/** Removes from each page's Content-Security-Policy the hashes of styles and scripts that are not on the page. */
import { defineMiddleware } from 'astro:middleware';
import { withOwnHashes } from './hosting/page-policies.ts';

/** Astro puts the hashes of every page's styles, and of its own scripts, into each policy: 700 bytes too many. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.includes('text/html')) return response;
  return new Response(withOwnHashes(await response.text()), response);
});
