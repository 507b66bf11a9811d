import { slow4g } from './conditions.js';
import { observePage } from './observe-page.js';

/** @import { Browser, BrowserContext, CDPSession, Page, Request } from '@playwright/test' */
/** @import { BenchWindow, Observations } from './observe-page.js' */
/** @import { Viewport } from './conditions.js' */
/** @import { BenchSite } from './serve-compressed.js' */

/**
 * @typedef {object} OpenPage a page in a browser context of its own: nothing is cached
 * @property {BrowserContext} context
 * @property {Page} page
 * @property {CDPSession} devtools
 * @property {Request[]} requests all that were answered in full, workers' included
 */

/**
 * @param {Browser} browser
 * @param {BenchSite} site
 * @param {object} conditions
 * @param {Viewport} conditions.viewport
 * @param {number} conditions.slowdown of the main thread; 1 is the machine's own speed
 * @param {boolean} conditions.isSlow4g
 * @returns {Promise<OpenPage>}
 */
export async function openPage(browser, site, { viewport, slowdown, isSlow4g }) {
	const context = await browser.newContext({
		viewport: { width: viewport.widthPx, height: viewport.heightPx },
		deviceScaleFactor: viewport.pixelRatio,
		isMobile: viewport.isPhone,
		hasTouch: viewport.isPhone,
		colorScheme: 'light',
		locale: 'en'
	});
	const page = await context.newPage();
	// A reader comes from another site. From about:blank the page would share its process with it, and one second later the main thread takes that
	// one's compositor down: a long task of hundreds of milliseconds where WebGL is drawn in software, and none of the page's.
	await page.goto(site.elsewhere);
	/** @type {Request[]} */
	const requests = [];
	context.on('requestfinished', (request) => requests.push(request));
	const devtools = await context.newCDPSession(page);
	await page.addInitScript(observePage);
	if (isSlow4g) {
		const bytesPerSecond = (/** @type {number} */ kbps) => (kbps * 1000) / 8;
		await devtools.send('Network.enable');
		// Workers inherit this (measured in Chromium 156), so that MapLibre's tiles are as slow as its scripts.
		await devtools.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: slow4g.latencyMs,
			downloadThroughput: bytesPerSecond(slow4g.downKbps),
			uploadThroughput: bytesPerSecond(slow4g.upKbps)
		});
	}
	if (slowdown !== 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	return { context, page, devtools, requests };
}

/**
 * @param {Page} page
 * @returns {Promise<Observations>}
 */
export function observationsOf(page) {
	return page.evaluate(() => /** @type {BenchWindow} */ (window).bench);
}

/**
 * The middle of a page's map in CSS pixels, once it has a size.
 *
 * @param {Page} page
 * @param {string} selector
 */
export async function middleOf(page, selector) {
	const box = await page.locator(selector).boundingBox();
	if (!box) throw new Error(`${page.url()} has no visible ${selector}.`);
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
