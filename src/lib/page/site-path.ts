import { pageElement } from './page-element';

/** The address of something on this site, from the site's root: "/ja/japan-korea-defense/". */
type SitePath = (path: `/${string}`) => string;

/** Where the site's root is; read once, since a language link changes the page's address. */
const root = import.meta.env.SSR ? '' : new URL(pageElement()?.dataset['site'] ?? '/', location.href).pathname;

/**
 * The address of something on this site as the page has to name it, wherever the site is. While a page is written Kit
 * knows it, in types that list every route.
 */
export const sitePath: SitePath = import.meta.env.SSR
	? ((await import('$app/paths')).resolve as SitePath)
	: (path) => root + path.slice(1);
