import { error, json } from '@sveltejs/kit';
import { isLocale, locales } from '$lib/i18n/locales';
import { publishedStories } from '$lib/archive/published-stories';
import { storyPageData } from '$lib/server/story-page-data';
import { pageSource } from '$lib/server/written-page';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
// A file, not a folder.
export const trailingSlash = 'never';

export const entries: EntryGenerator = () =>
	publishedStories().flatMap(({ slug }) => locales.map((locale) => ({ locale, story: slug })));

/** What the page was written from: read when it comes alive. */
export const GET: RequestHandler = async ({ params: { locale, story }, url }) => {
	const data = isLocale(locale) ? await storyPageData(locale, url, story) : null;
	return data ? json(pageSource('map', data)) : error(404, `There is no story ${story} in ${locale}.`);
};
