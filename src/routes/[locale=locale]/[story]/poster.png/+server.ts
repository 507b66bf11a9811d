import { error } from '@sveltejs/kit';
import { isLocale, locales } from '$lib/i18n/locales';
import { publishedStories } from '$lib/archive/published-stories';
import { storyPosterPng } from '$lib/server/story-poster';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
// A file, not a folder.
export const trailingSlash = 'never';

/** Every story in every language: no page of ours links to it, other sites' previews do. */
export const entries: EntryGenerator = () =>
	publishedStories().flatMap(({ slug }) => locales.map((locale) => ({ locale, story: slug })));

/** The whole map as pixels, for previews and for what stands in an article where the embed does not load. */
export const GET: RequestHandler = async ({ params: { locale, story } }) => {
	const poster = isLocale(locale) ? await storyPosterPng(locale, story) : null;
	if (poster === null) error(404, `There is no story ${story} in ${locale}.`);
	return new Response(new Uint8Array(poster), { headers: { 'Content-Type': 'image/png' } });
};
