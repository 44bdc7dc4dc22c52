import type { APIRoute } from 'astro';
import { loadStory } from '../load-story.ts';
import { exportTimeline } from '../formats/timeline-json.ts';

/** The whole story for programs. */
export const GET: APIRoute = ({ site }) => Response.json(exportTimeline(loadStory(), site));
