import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadStory } from '../../../load-story.ts';
import { renderAhead } from '../../../link-picture/render.ts';
import { site } from '../../../site.ts';
import { eventPreview } from '../../../link-picture/card.ts';

export const getStaticPaths = (() => {
  const timeline = loadStory();
  const events = site.previewPictures ? timeline.events : [];
  const picture = renderAhead(events.map((event) => eventPreview(event, timeline)));
  // Links to a former address go on to show the picture they showed.
  return events.flatMap(({ id, formerly }, index) =>
    [id, ...formerly].map((name) => ({ params: { id: name }, props: { draw: () => picture(index) } })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** An event's picture for link previews. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await props.draw()), { headers: { 'content-type': 'image/png' } });
