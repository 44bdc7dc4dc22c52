import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { headerRules, headersFile, nginxFile, redirectsFile } from '../formats/host-files.ts';
import { loadStory } from '../load-story.ts';
import { site } from '../site.ts';

export const getStaticPaths = (() => {
  const timeline = loadStory();
  const rules = headerRules(timeline, site);
  const files = {
    _headers: headersFile(rules),
    _redirects: redirectsFile(timeline),
    'nginx.conf': nginxFile(timeline, rules),
  };
  return Object.entries(files).map(([hostFile, text]) => ({ params: { hostFile }, props: { text } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What hosts read beside the pages. */
export const GET: APIRoute<Props> = ({ props: { text } }) => new Response(text);
