import { talkScript } from '$lib/server/loader-script';
import type { RequestHandler } from './$types';

export const prerender = true;
// A file, not a folder.
export const trailingSlash = 'never';

/** The loader's second part, which it imports where it is wanted. */
export const GET: RequestHandler = () =>
	new Response(talkScript(), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
