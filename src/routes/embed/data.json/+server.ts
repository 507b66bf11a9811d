import { json } from '@sveltejs/kit';
import { embedPageData } from '$lib/server/embed-page-data';
import { pageSource } from '$lib/server/written-page';
import type { RequestHandler } from './$types';

export const prerender = true;
// A file, not a folder.
export const trailingSlash = 'never';

/** What the page was written from: read when it comes alive. */
export const GET: RequestHandler = async ({ url }) => json(pageSource('form', await embedPageData(url)));
