import { error } from '@sveltejs/kit';
import { isLocale, locales } from '$lib/i18n/locales';
import { readStories } from '$lib/server/read-stories';
import { storyPageData } from '$lib/server/story-page-data';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const stories = readStories();
	return stories.flatMap(({ slug }) => locales.map((locale) => ({ locale, story: slug })));
};

export const load: PageServerLoad = async ({ params }) => {
	const page = isLocale(params.locale) ? await storyPageData(params.locale, params.story) : null;
	return page ?? error(404);
};
