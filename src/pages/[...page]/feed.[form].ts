import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { feedForms, feedsOf } from '../../formats/feeds.ts';
import { loadPublication, loadStory } from '../../load-story.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (() => {
  const publication = loadPublication();
  if (!publication) return [];
  return feedsOf(loadStory(), site.feedEntries).flatMap((feed) =>
    feedForms.map((form) => ({
      params: { page: feed.folder.replace(/\/$/, '') || undefined, form: form.ending },
      props: { feed, form, publication },
    })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What can be followed, in each form. Its addresses are whole: without the site’s, there is none. */
export const GET: APIRoute<Props> = ({ props: { feed, form, publication } }) =>
  new Response(form.write(feed, loadStory(), publication), { headers: { 'content-type': form.type } });
