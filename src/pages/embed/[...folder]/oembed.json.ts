import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { embedsOf, oEmbed } from '../../../embed/embeds.ts';
import { loadPublication, loadStory } from '../../../load-story.ts';

export const getStaticPaths = (() => {
  const publication = loadPublication();
  if (!publication) return [];
  return embedsOf(loadStory()).map((embed) => ({
    params: { folder: embed.folder.replace(/\/$/, '') || undefined },
    props: { embed, publication },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What a page is to those who would embed it (oEmbed); pages name it in their heads. */
export const GET: APIRoute<Props> = ({ props: { embed, publication } }) =>
  Response.json(oEmbed(embed, loadStory(), publication.site, publication.publisher));
