/** Removes from each page's Content-Security-Policy the hashes of styles and scripts that are not on the page. */
import { defineMiddleware } from 'astro:middleware';
import { withOwnHashes } from './hosting/page-policies.ts';

/**
 * Astro lists the styles of all pages, and scripts of its own, in each policy: 700 bytes that do not compress,
 * and more allowed than is needed.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.includes('text/html')) return response;
  return new Response(withOwnHashes(await response.text()), response);
});
