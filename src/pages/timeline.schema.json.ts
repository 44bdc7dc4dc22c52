import type { APIRoute } from 'astro';
import { timelineJsonSchema } from '../formats/timeline-json.ts';
import { loadStory } from '../load-story.ts';
import { wholeAddress } from '../story/paths.ts';

/** What `timeline.json` holds, as JSON Schema. */
export const GET: APIRoute = ({ site }) =>
  Response.json(timelineJsonSchema(wholeAddress(loadStory().paths.file('timeline.schema.json'), site)));
