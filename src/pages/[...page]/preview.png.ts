import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { allPreviews } from '../../link-picture/card.ts';
import { drawPictures, pictureOf } from '../../link-picture/kept-pictures.ts';
import { loadStory } from '../../load-story.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (async () => {
  const previews = allPreviews(loadStory(), site.previewPictures);
  if (import.meta.env.PROD) await drawPictures(previews.map(({ preview }) => preview));
  return previews.map(({ page, preview }) => ({ params: { page }, props: { preview } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A link picture, at its page's address followed by `preview.png`. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await pictureOf(props.preview)), { headers: { 'content-type': 'image/png' } });
