import type { Handle } from '@sveltejs/kit';
import { isLocale } from '$lib/i18n/locales';

/** Writes the page's language into `<html lang>`: Han shapes, hyphens and screen readers' voices depend on it. */
export const handle: Handle = ({ event, resolve }) => {
	const { locale } = event.params;
	const lang = isLocale(locale) ? locale : 'en';
	return resolve(event, { transformPageChunk: ({ html }) => html.replace('%dateline.lang%', lang) });
};
