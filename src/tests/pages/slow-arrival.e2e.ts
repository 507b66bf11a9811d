import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { locales } from '../../lib/i18n/locales';
import { addressOf } from '../support/story-page';

/*
 * A page that comes over a slow line in two pieces. What stands under a map takes of its height: a browser that paints
 * the first piece alone would draw the map twice, at two sizes.
 */

/** A browser that has anything to paint does so within a second. */
const pauseMs = 1000;

interface Arrival {
	readonly shifts: readonly unknown[];
	readonly firstPaintMs: number;
}

/** Opens a built page whose second piece begins with some words, and tells how it was painted. */
async function arrive(page: Page, baseURL: string, path: string, secondBegins: string): Promise<Arrival> {
	const html = readFileSync(`build/${path}index.html`, 'utf8');
	const cut = html.indexOf(secondBegins);
	expect(cut, `${secondBegins} is in ${path}`).toBeGreaterThan(0);
	const server = createServer((request, response) => {
		if (request.url !== `/${path}`) {
			response.writeHead(302, {
				Location: new URL(request.url ?? '', baseURL).href,
				'Access-Control-Allow-Origin': '*'
			});
			response.end();
			return;
		}
		response.setHeader('Content-Type', 'text/html;charset=utf-8');
		response.write(html.slice(0, cut));
		setTimeout(() => response.end(html.slice(cut)), pauseMs);
	});
	await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
	try {
		await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/${path}`);
		return await page.evaluate(
			() =>
				new Promise<Arrival>((resolve) => {
					const shifts: unknown[] = [];
					new PerformanceObserver((list) => {
						shifts.push(...list.getEntries().map((entry) => entry.toJSON() as unknown));
					}).observe({ type: 'layout-shift', buffered: true });
					// Two frames: the browser notes what has moved at the end of the one that it falls in.
					requestAnimationFrame(() =>
						requestAnimationFrame(() => {
							const firstPaintMs = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
							resolve({ shifts, firstPaintMs });
						})
					);
				})
		);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

test.use({ viewport: { width: 1280, height: 800 } });

for (const [turn, locale] of locales.entries()) {
	// Every place to cut at in one language, in the others one each.
	const cuts = ['<div class="under', 'id="legend', '<main', '</article>'].filter(
		(_, index) => turn === 0 || index === turn - 1
	);
	for (const cut of cuts) {
		test(`the page in ${locale} that comes in two pieces, the second from ${cut} on, is painted at one size`, async ({
			page,
			baseURL
		}) => {
			const { shifts } = await arrive(page, baseURL ?? '', addressOf(locale), cut);
			expect(shifts).toEqual([]);
		});
	}

	test(`the embed in ${locale} that comes in two pieces is painted at one size`, async ({ page, baseURL }) => {
		await page.setViewportSize({ width: 620, height: 480 });
		const { shifts } = await arrive(page, baseURL ?? '', `${addressOf(locale)}embed/`, '<div class="strip');
		expect(shifts).toEqual([]);
	});
}

test('what comes after the map and what stands under it is not waited for', async ({ page, baseURL }) => {
	const { firstPaintMs } = await arrive(page, baseURL ?? '', addressOf('en'), '</article>');
	expect(firstPaintMs).toBeLessThan(pauseMs);
});
