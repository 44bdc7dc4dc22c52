import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadStory } from '../../../load-story.ts';
import { renderPicture } from '../../../link-picture/render.ts';
import { site } from '../../../site.ts';
import { eventPreview } from '../../../link-picture/card.ts';

export const getStaticPaths = (() => {
  const timeline = loadStory();
  const events = site.previewPictures ? timeline.events : [];
  // Links to a former address go on to show the picture they showed.
  return events.flatMap((event) =>
    [event.id, ...event.formerly].map((id) => ({ params: { id }, props: { preview: eventPreview(event, timeline) } })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** An event's picture for link previews. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await renderPicture(props.preview)), { headers: { 'content-type': 'image/png' } });
