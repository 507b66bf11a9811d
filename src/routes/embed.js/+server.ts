import loader from '$lib/embed/loader.js?raw';
import { minified } from '$lib/server/minified';
import type { RequestHandler } from './$types';

export const prerender = true;
// A file, not a folder.
export const trailingSlash = 'never';

/** What newsrooms' pages load: `<script async src="…/embed.js">`. */
export const GET: RequestHandler = () =>
	new Response(minified(loader), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
