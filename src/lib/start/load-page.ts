import { tileSizePx } from '../geo/web-mercator';
import { posterMoveOf } from '../poster/poster-move';
import type { worldProperty } from '../poster/poster-move';
import { supportsLiveMap } from '../maplibre/webgl-support';
import { openingFile } from '../page/opening-files';
import { fetchSource } from '../page/fetch-source';
import type { PageScript } from './come-alive';

/** Asks for what the map's script is going to ask for, side by side with it. */
function preload(href: string, how: Partial<HTMLLinkElement>): void {
	document.head.append(Object.assign(document.createElement('link'), { ...how, href }));
}

/** The file of tiles that the map shows first: it opens where the poster stands. */
function openingFileOf(page: HTMLElement): string {
	const frame = page.querySelector<HTMLElement>('.frame-of-story') as HTMLElement;
	const [share = 1] = getComputedStyle(frame)
		.getPropertyValue('--world' satisfies typeof worldProperty)
		.split(' ')
		.map(Number);
	return openingFile(
		Math.log2((share * frame.clientWidth * posterMoveOf(frame.parentElement as HTMLElement).scale) / tileSizePx)
	);
}

const addressesIn = (list = '') => list.split(' ').filter(Boolean);

/**
 * The data that a page was written from.
 *
 * @throws Error when it does not come, or is other data: the page was published anew meanwhile
 */
async function dataOf({ source = '', version }: DOMStringMap): Promise<unknown> {
	const found = await fetchSource(source);
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
	const { script = '', engine, opening } = page.dataset;
	const from = (address: string) => new URL(address, location.href).href;
	// First: it is by far the largest. A browser that can draw no live map fetches none of it.
	if (withEngine && supportsLiveMap()) {
		for (const address of addressesIn(engine)) preload(from(address), { rel: 'modulepreload' });
		if (opening)
			preload(from(opening + openingFileOf(page)), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
	}
	const parts = Promise.all([import(/* @vite-ignore */ from(script)) as Promise<PageScript>, dataOf(page.dataset)]);
	const [{ start }, data] = await parts;
	start(page, data, isMapWanted());
}
