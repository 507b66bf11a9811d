import { embedPageData } from '$lib/server/embed-page-data';
import { publishedOrigin } from '$lib/server/published-origin';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => ({
	...(await embedPageData()),
	siteAddress: publishedOrigin(url) === null ? null : new URL('../', url).href
});
