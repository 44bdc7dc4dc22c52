import type { APIRoute } from 'astro';
import EmbedPages from '../embed/EmbedPages.astro';
import { embedsOf, oEmbed } from '../embed/embeds.ts';
import { renderEach } from '../formats/render-each.ts';
import { loadPublication, loadStory } from '../load-story.ts';

/**
 * Every bare page and what tells programs of it (oEmbed), by its file; `write-embeds.ts` parts them. They have whole
 * addresses only: without the site's, there is none.
 */
export const GET: APIRoute = async () => {
  const timeline = loadStory();
  const publication = loadPublication();
  if (!publication) return Response.json({});
  const { site, publisher } = publication;
  const pages = await renderEach(EmbedPages, embedsOf(timeline), site, { story: timeline.story });
  const files = [...pages].flatMap(([embed, page]) => [
    [`embed/${embed.folder}index.html`, `<!doctype html>${page}`],
    [`embed/${embed.folder}oembed.json`, JSON.stringify(oEmbed(embed, timeline, site, publisher))],
  ]);
  return Response.json(Object.fromEntries(files));
};
