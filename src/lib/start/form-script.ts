import EmbedThisMap from '../builder/EmbedThisMap.svelte';
import type { EmbedPageData } from '../page/embed-page-data';
import { comeAlive } from './come-alive';
import type { PageScript } from './come-alive';

/* The script of the page that writes embed code. */

export const start: PageScript['start'] = (page, data) => {
	comeAlive(EmbedThisMap, page, { data: data as EmbedPageData });
};
