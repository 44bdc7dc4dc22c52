import type { APIRoute } from 'astro';
import script from '../embed/embed-host.client.ts?script';

/** The script that a host may add, to give frames their height. */
export const GET: APIRoute = () => new Response(script, { headers: { 'content-type': 'text/javascript' } });
