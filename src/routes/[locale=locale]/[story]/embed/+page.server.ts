import { error } from '@sveltejs/kit';
import { locales } from '$lib/i18n/locales';
import { readStories } from '$lib/server/read-stories';
import { storyPageData } from '$lib/server/story-page-data';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	readStories().flatMap(({ slug }) => locales.map((locale) => ({ locale, story: slug })));

export const load: PageServerLoad = async ({ params: { locale, story }, url }) =>
	(await storyPageData(locale, url, story, 'embed')) ?? error(404);
