import { error } from '@sveltejs/kit';
import { locales } from '$lib/i18n/locales';
import { publishedStories } from '$lib/archive/published-stories';
import { framePageData } from '$lib/server/story-page-data';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	publishedStories().flatMap(({ slug }) => locales.map((locale) => ({ locale, story: slug })));

export const load: PageServerLoad = async ({ params: { locale, story }, url }) =>
	(await framePageData(locale, url, story)) ?? error(404);
