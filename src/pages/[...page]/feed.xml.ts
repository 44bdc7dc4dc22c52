import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { atomFeed, feedsOf } from '../../formats/feeds.ts';
import { loadPublication, loadStory } from '../../load-story.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (() => {
  const publication = loadPublication();
  if (!publication) return [];
  return feedsOf(loadStory(), site.feedEntries).map((feed) => ({
    params: { page: feed.folder.replace(/\/$/, '') || undefined },
    props: { feed, publication },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What can be followed, as Atom. Its addresses are whole: without the site’s, there is none. */
export const GET: APIRoute<Props> = ({ props: { feed, publication } }) =>
  new Response(atomFeed(feed, loadStory(), publication), { headers: { 'content-type': 'application/atom+xml' } });
