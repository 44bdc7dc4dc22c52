import type { APIRoute } from 'astro';
import { loadTimeline } from '../load-timeline.ts';
import { renderPicture } from '../preview/render.ts';
import { storyPreview } from '../timeline/preview.ts';

/** The story's picture for link previews. */
export const GET: APIRoute = async () => {
  const picture = await renderPicture(storyPreview(await loadTimeline()));
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
