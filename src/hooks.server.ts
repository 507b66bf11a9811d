import type { Handle } from '@sveltejs/kit';
import { building } from '$app/environment';
import { asset, resolve as pathOf } from '$app/paths';
import type { RouteId } from '$app/types';
import { isLocale } from '$lib/i18n/locales';
import { completePage } from '$lib/server/complete-page';
import type { MapUse } from '$lib/server/complete-page';
import { discoveryTags } from '$lib/server/discovery';
import { publishedOrigin } from '$lib/server/published-origin';

/**
 * The routes whose pages have a map, and what the map is there for; no other page gets what sets one up before the
 * first paint.
 */
const mapUses: Readonly<Partial<Record<RouteId, MapUse>>> = {
	'/[[locale=locale]]/[[story]]': 'page',
	'/[locale=locale]/[story]/embed': 'embed'
};
/** 404.html is the answer to addresses of any depth: nothing in it may be relative to them. */
const anywhere: RouteId = '/404';

/**
 * Han shapes, hyphens and screen readers' voices depend on `<html lang>`; other sites find the embed by the tags in the
 * head.
 */
export const handle: Handle = ({ event, resolve }) => {
	const { story } = event.params;
	const route = event.route.id;
	const locale = isLocale(event.params.locale) ? event.params.locale : 'en';
	const map = (route && mapUses[route]) ?? null;
	// Kit's paths answer relative to this very page.
	const [icon, site] = [asset('/favicon.svg'), pathOf('/')];
	const siteUrl =
		building && publishedOrigin(event.url) !== null ? new URL(site, event.url).href.replace(/\/$/, '') : null;
	const page = {
		locale,
		map,
		icon: route === anywhere ? new URL(icon, event.url).pathname : icon,
		discovery: map === 'page' ? discoveryTags(locale, story, siteUrl) : ''
	};
	return resolve(event, { transformPageChunk: ({ html }) => completePage(html, page) });
};
