import type { APIRoute } from 'astro';
import { embedPage } from '../embed/embed-page.ts';
import { embedsOf, oEmbed } from '../embed/embeds.ts';
import { loadPublication, loadStory } from '../load-story.ts';

/**
 * Every bare page and what tells programs of it (oEmbed), by its file; `write-embeds.ts` parts them. They have whole
 * addresses only: without the site's, there is none.
 */
export const GET: APIRoute = () => {
  const timeline = loadStory();
  const publication = loadPublication();
  if (!publication) return Response.json({});
  const { site, publisher } = publication;
  const files = embedsOf(timeline).flatMap((embed) => [
    [`embed/${embed.folder}index.html`, embedPage(embed, timeline.story, site)],
    [`embed/${embed.folder}oembed.json`, JSON.stringify(oEmbed(embed, timeline, site, publisher))],
  ]);
  return Response.json(Object.fromEntries(files));
};
