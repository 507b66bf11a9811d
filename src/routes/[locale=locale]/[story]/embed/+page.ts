import { error } from '@sveltejs/kit';
import { storyPath } from '$lib/page/page-source';
import { framePageData } from '$lib/server/story-page-data';
import { writtenFrom } from '$lib/server/written-page';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params: { locale, story }, url }) => {
	const data = (await framePageData(locale, url, story)) ?? error(404);
	return writtenFrom('map', storyPath(locale, story, true).slice(1), data, story);
};
