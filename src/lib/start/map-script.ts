import EmbedPage from '../frame/EmbedPage.svelte';
import type { OwnPageWords, StoryPageData } from '../page/story-page-data';
import StoryPage from '../reader/StoryPage.svelte';
import { comeAlive } from './come-alive';
import type { PageScript } from './come-alive';

/*
 * The script of every page with a map, a story's own and its embed's: what differs is less than what another request
 * would cost.
 */

export const start: PageScript['start'] = (page, data, isMapWanted) => {
	const isEmbed = page.querySelector('main.embed') !== null;
	if (isEmbed) comeAlive(EmbedPage, page, { data: data as StoryPageData, isMapWanted });
	else comeAlive(StoryPage, page, { data: data as StoryPageData<OwnPageWords>, isMapWanted });
};
