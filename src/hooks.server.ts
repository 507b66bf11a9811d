import type { Handle } from '@sveltejs/kit';
import { building } from '$app/environment';
import { resolve as pathOf } from '$app/paths';
import { isLocale } from '$lib/i18n/locales';
import { completePage } from '$lib/server/complete-page';
import { discoveryTags } from '$lib/server/discovery';
import { publishedOrigin } from '$lib/server/published-origin';

/** Han shapes, hyphens and screen readers' voices depend on `<html lang>`; other sites find the embed by the tags in the head. */
export const handle: Handle = ({ event, resolve }) => {
	const { story } = event.params;
	const locale = isLocale(event.params.locale) ? event.params.locale : 'en';
	// 404.html is the answer to addresses of any depth: nothing in it may be relative to them.
	const anywhere = (html: string) =>
		event.route.id === '/404' ? html.replace('"./favicon.svg"', '"/favicon.svg"') : html;
	// `resolve` of Kit's paths answers relative to this very page.
	const siteUrl =
		building && publishedOrigin(event.url) !== null ? new URL(pathOf('/'), event.url).href.replace(/\/$/, '') : null;
	const discovery = event.route.id === '/[[locale=locale]]/[[story]]' ? discoveryTags(locale, story, siteUrl) : '';
	return resolve(event, {
		transformPageChunk: ({ html }) => completePage(anywhere(html), locale, discovery)
	});
};
