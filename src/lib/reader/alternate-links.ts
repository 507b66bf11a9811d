import { locales } from '../i18n/locales';
import { sitePath } from '../page/site-path';

/**
 * Links to the languages of a story, as markup for a page's head. The same in every language, and for others than the
 * page's own script: they are written ahead once.
 *
 * @param slug letters, digits and hyphens (entries/schema): nothing that markup could be broken with
 * @returns in a browser a space: an empty text would take away what was written
 */
export function alternateLinks(slug: string): string {
	if (!import.meta.env.SSR) return ' ';
	return locales
		.map((locale) => `<link rel="alternate" hreflang="${locale}" href="${sitePath(`/${locale}/${slug}/`)}">`)
		.join('');
}
