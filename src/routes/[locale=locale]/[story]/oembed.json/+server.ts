import { error, json } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { pictureSize } from '$lib/embed/markup';
import { oembed } from '$lib/embed/oembed';
import { isLocale, locales } from '$lib/i18n/locales';
import { findStory, publishedStories } from '$lib/archive/published-stories';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
// A file, not a folder.
export const trailingSlash = 'never';

/**
 * Every story in every language: only other sites' programs ask for these. None where the build was not told the site's
 * address: they would read paths, which mean nothing elsewhere.
 */
export const entries: EntryGenerator = () =>
	process.env['SITE_ORIGIN']
		? publishedStories().flatMap(({ slug }) => locales.map((locale) => ({ locale, story: slug })))
		: [];

/** What a host publishes for the story's address. */
export const GET: RequestHandler = ({ params: { locale, story: slug }, url }) => {
	const story = findStory(slug);
	if (!story || !isLocale(locale)) error(404, `There is no story ${slug} in ${locale}.`);
	// `resolve` answers relative to this very file, and a host reads the answer elsewhere.
	const addressOf = (path: string) => new URL(path, url).href;
	return json(
		oembed({
			title: story.title[locale],
			sentence: story.standfirst[locale],
			pageUrl: addressOf(resolve(`/${locale}/${slug}/`)),
			siteUrl: addressOf(resolve('/')),
			picture: pictureSize
		})
	);
};
