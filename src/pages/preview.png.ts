import type { APIRoute } from 'astro';
import { loadStory } from '../load-story.ts';
import { renderPicture } from '../link-picture/render.ts';
import { storyPreview } from '../link-picture/card.ts';

/** The story's picture for link previews. */
export const GET: APIRoute = async () => {
  const picture = await renderPicture(storyPreview(loadStory()));
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
