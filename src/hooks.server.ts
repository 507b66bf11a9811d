import type { Handle } from '@sveltejs/kit';
import { isLocale } from '$lib/i18n/locales';

/** Writes the page's language into `<html lang>`: Han shapes, hyphens and screen readers' voices depend on it. */
export const handle: Handle = ({ event, resolve }) => {
	const { locale } = event.params;
	const lang = isLocale(locale) ? locale : 'en';
	// 404.html is the answer to addresses of any depth: nothing in it may be relative to them.
	const anywhere = (html: string) =>
		event.route.id === '/404' ? html.replace('"./favicon.svg"', '"/favicon.svg"') : html;
	return resolve(event, { transformPageChunk: ({ html }) => anywhere(html.replace('%dateline.lang%', lang)) });
};
