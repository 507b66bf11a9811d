import { embedPageData } from '$lib/server/embed-page-data';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => ({
	...(await embedPageData()),
	siteAddress: url.hostname === 'sveltekit-prerender' ? null : new URL('../', url).href
});
