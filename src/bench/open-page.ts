import type { Browser, BrowserContext, CDPSession, Page, Request } from '@playwright/test';
import { slow4g, type Viewport } from './conditions';
import { observePage, type BenchWindow, type Observations } from './observe-page';
import type { BenchSite } from './serve-compressed';

/** A page in a browser context of its own: nothing is cached. */
interface OpenPage {
	context: BrowserContext;
	page: Page;
	devtools: CDPSession;
	/** All that were answered in full, workers' included. */
	requests: Request[];
}

interface Conditions {
	viewport: Viewport;
	/** Of the main thread; 1 is the machine's own speed. */
	slowdown: number;
	isSlow4g: boolean;
}

export async function openPage(
	browser: Browser,
	site: BenchSite,
	{ viewport, slowdown, isSlow4g }: Conditions
): Promise<OpenPage> {
	const context = await browser.newContext({
		viewport: { width: viewport.widthPx, height: viewport.heightPx },
		deviceScaleFactor: viewport.pixelRatio,
		isMobile: viewport.isPhone,
		hasTouch: viewport.isPhone,
		colorScheme: 'light',
		locale: 'en'
	});
	const page = await context.newPage();
	// A reader comes from another site. From about:blank the page would share its process with it, and one second later
	// the main thread takes that one's compositor down: a long task of hundreds of milliseconds where WebGL is drawn in
	// software, and none of the page's.
	await page.goto(site.elsewhere);
	const requests: Request[] = [];
	context.on('requestfinished', (request) => requests.push(request));
	const devtools = await context.newCDPSession(page);
	await page.addInitScript(observePage);
	if (isSlow4g) {
		const bytesPerSecond = (kbps: number) => (kbps * 1000) / 8;
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

export function observationsOf(page: Page): Promise<Observations> {
	return page.evaluate(() => (window as BenchWindow).bench);
}

/** The middle of a page's map in CSS pixels, once it has a size. */
export async function middleOf(page: Page, selector: string) {
	const box = await page.locator(selector).boundingBox();
	if (!box) throw new Error(`${page.url()} has no visible ${selector}.`);
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
