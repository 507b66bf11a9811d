import type { Handle } from '@sveltejs/kit';
import { building, dev } from '$app/environment';
import { asset, resolve as pathOf } from '$app/paths';
import type { RouteId } from '$app/types';
import { isLocale } from '$lib/i18n/locales';
import { completePage } from '$lib/server/complete-page';
import type { PageUse } from '$lib/server/complete-page';
import { discoveryTags } from '$lib/server/discovery';
import { publishedOrigin } from '$lib/server/published-origin';

/** What the pages of a route are; no other page gets a script. */
const pageUses: Readonly<Partial<Record<RouteId, PageUse>>> = {
	'/[[locale=locale]]/[[story]]': 'story',
	'/[locale=locale]/[story]/embed': 'embed',
	'/embed': 'form'
};
/** 404.html is the answer to addresses of any depth: nothing in it may be relative to them. */
const anywhere: RouteId = '/404';
/** Reloads the page while somebody works on the site: no script of a page's own would bring it. */
const reloads = '<script type="module" src="/@vite/client"></script>';

/**
 * Han shapes, hyphens and screen readers' voices depend on `<html lang>`; other sites find the embed by the tags in the
 * head.
 */
export const handle: Handle = ({ event, resolve }) => {
	const { story } = event.params;
	const route = event.route.id;
	const locale = isLocale(event.params.locale) ? event.params.locale : 'en';
	const use = (route && pageUses[route]) ?? null;
	// Kit's paths answer relative to this very page.
	const [icon, site] = [asset('/favicon.svg'), pathOf('/')];
	const siteUrl =
		building && publishedOrigin(event.url) !== null ? new URL(site, event.url).href.replace(/\/$/, '') : null;
	const page = {
		locale,
		use,
		icon: route === anywhere ? new URL(icon, event.url).pathname : icon,
		discovery: (use === 'story' ? discoveryTags(locale, story, siteUrl) : '') + (dev ? reloads : '')
	};
	return resolve(event, { transformPageChunk: ({ html }) => completePage(html, page) });
};
