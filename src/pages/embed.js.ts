import type { APIRoute } from 'astro';
import script from '../embed/embed-host.client.ts?script';
import { loadStory } from '../load-story.ts';
import { wholeAddress } from '../story/paths.ts';

/** The script that a host may add, to give frames their height. Without the site’s address there is nothing to embed. */
export const GET: APIRoute = ({ site }) => {
  const address = JSON.stringify(wholeAddress(loadStory().paths.file('embed/'), site));
  return new Response(site ? `{const embedAddress=${address};${script}}` : '', {
    headers: { 'content-type': 'text/javascript' },
  });
};
