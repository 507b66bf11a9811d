import { browser } from '$app/environment';
import { isAsWritten } from '$lib/islands/as-written';
import { whenIdle } from '$lib/islands/when-idle';

// Every page is a file: any static host will do.
export const prerender = true;
export const trailingSlash = 'always';

// Kit's router asks for one as it starts, and would fail where there is none. Such browsers get no live map
// (maplibre/webgl-support.ts).
if (browser) {
	const quiet = { observe: () => undefined, disconnect: () => undefined };
	const known: { IntersectionObserver?: typeof IntersectionObserver } = globalThis;
	known.IntersectionObserver ??= function () {
		return quiet;
	} as unknown as typeof IntersectionObserver;
}

/**
 * Between the router's start and the first component the browser may answer its reader: together they would be one long
 * task on a slow phone.
 */
export const load = async (): Promise<void> => {
	if (!browser) return;
	await new Promise<void>((go) => {
		whenIdle(go);
	});
	const app = document.querySelector<HTMLElement>('.app:not([data-alive])');
	if (!app) return;
	app.dataset['alive'] = '';
	// The router would throw away what it does not recognise, poster and all; as it was written the page works.
	if (!isAsWritten(app)) await new Promise(() => undefined);
};
