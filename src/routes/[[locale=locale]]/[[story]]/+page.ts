import { error } from '@sveltejs/kit';
import { storyPath } from '$lib/page/page-source';
import { storyPageData } from '$lib/server/story-page-data';
import { writtenFrom } from '$lib/server/written-page';
import type { PageLoad } from './$types';

/**
 * Every story in every language; and without either the front page, which is the newest story itself: whoever types the
 * address sees a map.
 */
export const load: PageLoad = async ({ params: { locale = 'en', story }, url }) => {
	const data = (await storyPageData(locale, url, story)) ?? error(404);
	return writtenFrom('map', storyPath(locale, data.story.slug, false).slice(1), data, data.story.slug);
};
