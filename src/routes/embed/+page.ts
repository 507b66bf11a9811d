import { embedPageData } from '$lib/server/embed-page-data';
import { writtenFrom } from '$lib/server/written-page';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url }) => writtenFrom('form', 'embed/', await embedPageData(url));
