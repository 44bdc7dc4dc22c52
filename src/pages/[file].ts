import type { APIRoute, GetStaticPaths } from 'astro';
import { files, needAddress, needPeriods } from '../files.ts';
import { loadPublication, loadStory } from '../load-story.ts';

const types: Readonly<Record<string, string>> = { csv: 'text/csv', js: 'text/javascript', xml: 'application/xml' };

export const getStaticPaths = (() => {
  const isLong = loadStory().periods.length > 0;
  const named = Object.keys(files).filter(
    (file) => (loadPublication() ?? !needAddress.includes(file)) && (isLong || !needPeriods.includes(file)),
  );
  return named.map((file) => ({ params: { file } }));
}) satisfies GetStaticPaths;

/** One of the files. */
export const GET: APIRoute = async ({ params: { file = '' }, site }) => {
  const content = await files[file]?.(loadStory(), site);
  if (typeof content !== 'string') return Response.json(content);
  const type = types[file.slice(file.lastIndexOf('.') + 1)] ?? 'text/plain';
  return new Response(content, { headers: { 'content-type': `${type}; charset=utf-8` } });
};
