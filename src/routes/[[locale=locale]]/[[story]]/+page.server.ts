import { error } from '@sveltejs/kit';
import { locales } from '$lib/i18n/locales';
import { publishedStories } from '$lib/archive/published-stories';
import { storyPageData } from '$lib/server/story-page-data';
import type { EntryGenerator, PageServerLoad } from './$types';

/**
 * Every story in every language; and without either the front page, which is the newest story itself: whoever types the
 * address sees a map. One route for both, so that a language link changes the words of a page that stays.
 */
export const entries: EntryGenerator = () => [
	{},
	...publishedStories().flatMap(({ slug }) => locales.map((locale) => ({ locale, story: slug })))
];

export const load: PageServerLoad = async ({ params: { locale = 'en', story }, url }) =>
	(await storyPageData(locale, url, story)) ?? error(404);
