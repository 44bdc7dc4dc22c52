import type { APIRoute } from 'astro';
import { timelineJs } from '../formats/timelinejs.ts';
import { loadStory } from '../load-story.ts';

/** The story for TimelineJS. */
export const GET: APIRoute = ({ site }) => Response.json(timelineJs(loadStory(), site));
