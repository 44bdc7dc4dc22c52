/** Every bare page, and what tells programs of it (oEmbed), by its file; `write-embeds.ts` parts them. */
import { withWholeLinks } from '../formats/html.ts';
import { renderEach } from '../formats/render-each.ts';
import type { Timeline } from '../story/model.ts';
import EmbedPages from './EmbedPages.astro';
import { embedsOf, oEmbed } from './embeds.ts';

/** Returns the texts of the files by their paths below the folder of the site. Links are whole: a frame may be shown elsewhere. */
export async function embedFiles(timeline: Timeline, site: URL): Promise<Record<string, string>> {
  const { story } = timeline;
  const pages = await renderEach(EmbedPages, embedsOf(timeline), { story });
  const both = [...pages].flatMap(([embed, page]) => [
    [`embed/${embed.folder}index.html`, `<!doctype html>${withWholeLinks(page, site)}`],
    [`embed/${embed.folder}oembed.json`, JSON.stringify(oEmbed(embed, timeline, site, story.publisher ?? ''))],
  ]);
  return Object.fromEntries(both) as Record<string, string>;
}
