import type { Handle } from '@sveltejs/kit';
import { isLocale } from '$lib/i18n/locales';
import { completePage } from '$lib/server/complete-page';

/** Han shapes, hyphens and screen readers' voices depend on `<html lang>`. */
export const handle: Handle = ({ event, resolve }) => {
	const { locale } = event.params;
	// 404.html is the answer to addresses of any depth: nothing in it may be relative to them.
	const anywhere = (html: string) =>
		event.route.id === '/404' ? html.replace('"./favicon.svg"', '"/favicon.svg"') : html;
	return resolve(event, {
		transformPageChunk: ({ html }) => completePage(anywhere(html), isLocale(locale) ? locale : 'en')
	});
};
