import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { sitemapOf, sitemapParts } from '../formats/sitemap.ts';
import { loadPublication, loadStory } from '../load-story.ts';

export const getStaticPaths = (() => {
  const parts = loadPublication() ? sitemapParts(loadStory()) : [];
  // A sitemap that has room for all of them has them itself.
  return parts.length > 1
    ? parts.map((addresses, at) => ({ params: { part: String(at + 1) }, props: { addresses } }))
    : [];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A part of a sitemap that is too long for one file. */
export const GET: APIRoute<Props> = ({ props, site }) =>
  new Response(sitemapOf(props.addresses, site), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
