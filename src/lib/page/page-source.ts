import { fetchSource } from './fetch-source';
import { sitePath } from './site-path';
import { pageElement } from './page-element';
import type { Locale } from '../i18n/locales';
import type { StoryPageData } from './story-page-data';

/** What a page was written from, as a file beside it: read when the page comes alive or changes its language. */
export interface PageSource<Data> {
	/** Tells this data from others: a page comes alive with what it was written from, or not at all. */
	readonly version: string;
	/** The name of the script that knows such data. */
	readonly script: string;
	readonly data: Data;
}

/** The file beside a page. */
export const sourceFile = 'data.json';

/** The address of a story's page, or of its embed, from the site's root. */
export function storyPath(locale: Locale, slug: string, isEmbed: boolean): `/${string}` {
	return `/${locale}/${slug}/${isEmbed ? 'embed/' : ''}`;
}

/**
 * The data of a story in another language.
 *
 * @returns null when it is of another build, which this page's script may not understand
 * @throws Error when it does not come
 */
export async function fetchStory(locale: Locale, slug: string, isEmbed: boolean): Promise<StoryPageData | null> {
	const address = sitePath(`${storyPath(locale, slug, isEmbed)}${sourceFile}`);
	const { script, data } = await fetchSource<StoryPageData>(address);
	return pageElement()?.dataset['script']?.endsWith(script) ? data : null;
}
