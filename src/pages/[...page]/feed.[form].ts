import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import FeedContents from '../../formats/FeedContents.astro';
import { feedForms } from '../../formats/feed-forms.ts';
import { feedsOf } from '../../formats/feeds.ts';
import { withWholeLinks } from '../../formats/html.ts';
import { renderEach } from '../../formats/render-each.ts';
import { loadPublication, loadStory } from '../../load-story.ts';

export const getStaticPaths = (async () => {
  const publication = loadPublication();
  if (!publication) return [];
  const feeds = feedsOf(loadStory());
  // An event is in the feeds of all its actors and deadlines.
  const subjects = new Set(feeds.flatMap(({ entries }) => entries.map(({ of }) => of)));
  const rendered = await renderEach(FeedContents, [...subjects], loadStory());
  const contents = new Map(rendered.entries().map(([of, html]) => [of, withWholeLinks(html, publication.site)]));
  return feeds.flatMap((feed) =>
    feedForms.map((form) => ({
      params: { page: feed.folder.replace(/\/$/, '') || undefined, form: form.ending },
      props: { feed, form, publication, contents },
    })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Every feed in each format. Feeds need absolute addresses, so without the site's address there are none. */
export const GET: APIRoute<Props> = ({ props: { feed, form, publication, contents } }) =>
  new Response(form.write(feed, loadStory(), publication, contents), { headers: { 'content-type': form.type } });
