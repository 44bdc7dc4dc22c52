import type { APIRoute } from 'astro';
import { loadTimeline } from '../load-timeline.ts';
import { exportTimeline } from '../formats/timeline-json.ts';

/** The whole story for programs. */
export const GET: APIRoute = async ({ site }) => Response.json(exportTimeline(await loadTimeline(), site));
