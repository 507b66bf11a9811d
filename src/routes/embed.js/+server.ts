import { resolve } from '$app/paths';
import { loaderScript } from '$lib/server/loader-script';
import { publishedOrigin } from '$lib/server/published-origin';
import type { RequestHandler } from './$types';

export const prerender = true;
// A file, not a folder.
export const trailingSlash = 'never';

/** What newsrooms' pages load: `<script async src="…/embed.js">`. */
export const GET: RequestHandler = ({ url }) => {
	const siteAddress = publishedOrigin(url) === null ? null : new URL(resolve('/'), url).href;
	return new Response(loaderScript(siteAddress), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
};
