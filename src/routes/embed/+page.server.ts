import { embedPageData } from '$lib/server/embed-page-data';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => embedPageData(url);
