/** Every bare page and its description for programs (oEmbed), by file; `write-embeds.ts` writes each to its place. */
import { renderEach } from '../formats/render-each.ts';
import type { Timeline } from '../story/model.ts';
import EmbedPages from './EmbedPages.astro';
import { embedsOf, oEmbed } from './embeds.ts';

/** Returns the texts of the files by their paths below the folder of the site. */
export async function embedFiles(timeline: Timeline, site: URL): Promise<Record<string, string>> {
  const { story } = timeline;
  const pages = await renderEach(EmbedPages, embedsOf(timeline), timeline, { story, site });
  const both = [...pages].flatMap(([embed, page]) => [
    [`embed/${embed.folder}index.html`, `<!doctype html>${page}`],
    [`embed/${embed.folder}oembed.json`, JSON.stringify(oEmbed(embed, timeline, site, story.publisher ?? ''))],
  ]);
  return Object.fromEntries(both) as Record<string, string>;
}
