import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { imageBytes, imageFiles, imageType } from '../../images/image-files.ts';
import { loadStory } from '../../load-story.ts';

export const getStaticPaths = (() =>
  imageFiles(loadStory()).map((image) => ({ params: { file: image.id }, props: { image } }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** An image, for those who read the story elsewhere. */
export const GET: APIRoute<Props> = async ({ props: { image } }) =>
  new Response(await imageBytes(image), { headers: { 'content-type': imageType(image.id) } });
