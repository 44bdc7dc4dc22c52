import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadStory } from '../../../load-story.ts';
import { renderPicture } from '../../../link-picture/render.ts';
import { site } from '../../../site.ts';
import { disagreementPreview } from '../../../link-picture/card.ts';

export const getStaticPaths = (() => {
  const timeline = loadStory();
  const disagreements = site.previewPictures ? timeline.disagreements : [];
  // Links to a former address go on to show the picture they showed.
  return disagreements.flatMap((disagreement) =>
    [disagreement.id, ...disagreement.formerly].map((id) => ({
      params: { id },
      props: { preview: disagreementPreview(disagreement, timeline) },
    })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A disagreement's picture for link previews. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await renderPicture(props.preview)), { headers: { 'content-type': 'image/png' } });
