import { error } from '@sveltejs/kit';
import { isLocale } from '$lib/i18n/locales';
import { storyPosterSvg } from '$lib/server/story-poster';
import type { RequestHandler } from './$types';

export const prerender = true;
// A file, not a folder.
export const trailingSlash = 'never';

/** The whole map as one picture that needs nothing else: for readers' apps, archives and print. */
export const GET: RequestHandler = async ({ params: { locale, story } }) => {
	const poster = isLocale(locale) ? await storyPosterSvg(locale, story) : null;
	if (poster === null) error(404, `There is no story ${story} in ${locale}.`);
	return new Response(poster, { headers: { 'Content-Type': 'image/svg+xml' } });
};
