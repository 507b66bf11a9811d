import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from '@playwright/test';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { embedHeightPx } from '../../lib/embed/height';
import type { Locale } from '../../lib/i18n/locales';

/*
 * News pages that carry an embed, on a host of their own: another origin than the map's, with the policies and habits
 * that such pages have.
 */

/** A page of a newsroom: its answer's headers and its markup. */
export interface HostPage {
	readonly headers?: Readonly<Record<string, string>>;
	readonly head?: string;
	readonly body: string;
}

export interface Host {
	/** Publishes a page and gives its address. */
	readonly publish: (page: HostPage) => string;
	/** Where the map lives, with a slash at the end. */
	readonly maps: string;
}

/** `host` is a server of its own, up for one test. */
export const test = base.extend<{ host: Host }>({
	host: async ({ baseURL }, use) => {
		const pages: HostPage[] = [];
		const server = createServer((request, response) => {
			const page = pages[Number(request.url?.slice(1))];
			response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html;charset=utf-8', ...page?.headers });
			const watch = page?.headers ? '' : `<script>${shiftWatcher}</script>`;
			response.end(
				page &&
					`<!doctype html><html lang="en"><head><title>News</title>${watch}${page.head ?? ''}</head><body>${page.body}</body></html>`
			);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		await use({
			publish: (page) => `http://127.0.0.1:${port}/${pages.push(page) - 1}`,
			maps: baseURL ?? ''
		});
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
});

const shiftWatcher =
	'shifts=[];new PerformanceObserver(l=>{for(const e of l.getEntries())if(!e.hadRecentInput)shifts.push([e.startTime,e.value])}).observe({type:"layout-shift",buffered:true})';

/**
 * How much of the host's page has moved since it was loaded, as CLS counts it. Pages with a policy of their own carry
 * no watcher.
 */
export async function shiftsOf(page: Page): Promise<number> {
	return page.evaluate(() => {
		const { shifts = [] } = window as Window & { shifts?: [atMs: number, score: number][] };
		const loadedMs = (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd;
		return shifts.filter(([atMs]) => atMs > loadedMs).reduce((sum, [, score]) => sum + score, 0);
	});
}

export function embedAddress(maps: string, locale: Locale = 'en', query = ''): string {
	return `${maps}${locale}/japan-korea-defense/embed/${query}`;
}

/** The second form of the contract, to the letter. */
export function iframeForm(maps: string, locale: Locale = 'en', sandbox?: string, query = ''): string {
	const allowed = sandbox ?? 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
	return `<iframe src="${embedAddress(maps, locale, query)}" title="Map" width="100%" height="600" loading="lazy" allow="fullscreen" allowfullscreen referrerpolicy="strict-origin-when-cross-origin" sandbox="${allowed}" frameborder="0"></iframe>`;
}

/** Both forms with a map that stays a poster: for whoever tests the page around it the same, and cheap. */
export const stillForms = {
	frame: (maps: string) => iframeForm(maps, 'en', undefined, '?interactive=never'),
	element: (maps: string) => elementForm(maps, 'lang="en" interactive="never"')
};

export function loaderScript(maps: string): string {
	return `<script async src="${maps}embed.js"></script>`;
}

/** The third form, its fallback included. */
export function elementForm(maps: string, attributes = 'lang="en"'): string {
	const story = `${maps}en/japan-korea-defense/`;
	return `<dateline-map story="japan-korea-defense" ${attributes}><a href="${story}"><img src="${story}poster.svg" width="100%" alt="The map as a picture"></a></dateline-map>`;
}

/** The first map of the page, whichever form it came in. */
export function mapIn(page: Page): { frame: Locator; inside: FrameLocator } {
	const frame = page.locator('iframe').first();
	return { frame, inside: frame.contentFrame() };
}

/** The map is seen, fills its frame without a scrollbar, and one of its markers opens its card. */
export async function expectUsableMap(page: Page, { sized }: { sized: boolean }): Promise<void> {
	const { frame, inside } = mapIn(page);
	await frame.scrollIntoViewIfNeeded();
	const marker = inside.locator('.at-place-nara');
	await expect(marker).toBeVisible();
	// The poster, or what has taken its place by now.
	await expect(inside.locator('.map-box.live canvas, .map-box:not(.live) .coast').first()).toBeVisible();
	const { width, height } = (await frame.boundingBox()) ?? { width: 0, height: 0 };
	if (sized) expect(height, `height at ${width} px`).toBeCloseTo(embedHeightPx(width), 0);
	else expect(height).toBe(600);
	const overflow = await inside.locator(':root').evaluate((root) => ({
		right: root.scrollWidth - innerWidth,
		down: root.scrollHeight - innerHeight
	}));
	expect(overflow).toEqual({ right: 0, down: 0 });
	await pressMarker(page, marker);
	await expect(inside.locator('#card-event-nara-summit')).toBeVisible();
}

/**
 * Presses the map where a marker is, whoever draws it by now: a button on the poster, the canvas on the live map.
 * Playwright waits until the map stands still and takes the press: the frame is another process, which browsers ask
 * only when it has painted.
 */
async function pressMarker(page: Page, marker: Locator): Promise<void> {
	const position = await marker.evaluate((element) => {
		const [at, map] = [element, element.closest('.map-box')].map((part) => part?.getBoundingClientRect());
		return at && map && { x: at.left + at.width / 2 - map.left, y: at.top + at.height / 2 - map.top };
	});
	if (!position) throw new Error('The marker is on no map.');
	await mapIn(page).inside.locator('.map-box').click({ position });
}

/** Brings the mouse over the map, and waits until the frame's page has felt it. */
export async function pointAtMap(page: Page): Promise<void> {
	const box = mapIn(page).inside.locator('.map-box');
	const felt = box.evaluate(
		(element) =>
			new Promise((resolve) => {
				element.addEventListener('pointermove', resolve, { once: true });
			})
	);
	await box.hover({ position: { x: 300, y: 200 } });
	await felt;
}
