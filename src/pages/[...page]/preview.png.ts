import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { allPreviews } from '../../link-picture/card.ts';
import { renderPicture } from '../../link-picture/picture.ts';
import { loadStory } from '../../load-story.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (() =>
  allPreviews(loadStory(), site.previewPictures).map(({ page, preview }) => ({
    params: { page },
    props: { preview },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A link picture, at its page's address followed by `preview.png`. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await renderPicture(props.preview)), { headers: { 'content-type': 'image/png' } });
