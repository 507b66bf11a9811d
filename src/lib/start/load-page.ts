import { supportsLiveMap } from '../maplibre/webgl-support';
import type { PageSource } from '../page/page-source';
import type { PageScript } from './come-alive';

/** What the map's engine is loaded from; asked for side by side, before the script that asks for it is there. */
function preload(addresses: readonly string[]): void {
	for (const href of addresses)
		document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
}

const addressesIn = (list = '') => list.split(' ').filter(Boolean);

/**
 * The data that a page was written from.
 *
 * @throws Error when it does not come, or is other data: the page was published anew meanwhile
 */
async function dataOf({ source = '', version }: DOMStringMap): Promise<unknown> {
	const answer = await fetch(source);
	if (!answer.ok) throw new Error(`${source} was answered with ${answer.status}.`);
	const found = (await answer.json()) as PageSource<unknown>;
	if (found.version !== version) throw new Error(`${source} has other data than the page was written from.`);
	return found.data;
}

/**
 * Fetches a page's script and data, side by side, and lets the page come alive. What does not come leaves it as it was
 * written, which is complete.
 *
 * @param withEngine whether the map's engine is fetched as well
 * @param isMapWanted asked when the script is there
 */
export async function loadPage(page: HTMLElement, withEngine: boolean, isMapWanted: () => boolean): Promise<void> {
	const { script = '', engine } = page.dataset;
	const from = (address: string) => new URL(address, location.href).href;
	if (withEngine && supportsLiveMap()) preload(addressesIn(engine).map(from));
	const [{ start }, data] = await Promise.all([
		import(/* @vite-ignore */ from(script)) as Promise<PageScript>,
		dataOf(page.dataset)
	]);
	start(page, data, isMapWanted());
}
