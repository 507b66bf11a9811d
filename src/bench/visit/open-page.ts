import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { mapBox, patienceMs, type Condition } from '../conditions';
import type { BenchPage } from '../site/pages';
import type { BenchSite } from '../site/serve-compressed';
import { observePage, type BenchWindow, type Observations } from './observe-page';

export interface WindowPx {
	width: number;
	height: number;
}

/** A page in a browser context of its own: nothing is cached. */
export interface Visit {
	context: BrowserContext;
	page: Page;
	devtools: CDPSession;
}

/** Opens a window, sets the conditions, and leaves it on another site. */
export async function openPage(
	browser: Browser,
	site: BenchSite,
	window: WindowPx,
	{ slowdown, line }: Pick<Condition, 'slowdown' | 'line'>
): Promise<Visit> {
	const context = await browser.newContext({ viewport: window, colorScheme: 'light', locale: 'en' });
	context.setDefaultTimeout(patienceMs);
	const page = await context.newPage();
	// A reader comes from another site. From about:blank the page would share its process with it, and one second later
	// the main thread takes that one's compositor down: a long task of hundreds of milliseconds where WebGL is drawn in
	// software, and none of the page's.
	await page.goto(site.elsewhere);
	const devtools = await context.newCDPSession(page);
	await page.addInitScript(observePage);
	site.begin(line);
	if (slowdown !== 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	return { context, page, devtools };
}

export function observationsOf(page: Page): Promise<Observations> {
	return page.evaluate(() => (window as BenchWindow).bench);
}

/** Waits until the live map is there; the floor has none, and is there when it is loaded. */
export async function untilLive(page: Page, { canMove }: BenchPage): Promise<void> {
	if (canMove) {
		await page.waitForFunction(() => (window as BenchWindow).bench.liveMs !== null, null, {
			timeout: patienceMs,
			polling: 100
		});
	} else await page.waitForLoadState('load');
}

/** Waits until somebody has asked for a file. */
export async function untilAsked(site: BenchSite, isIt: (path: string) => boolean): Promise<void> {
	const endMs = performance.now() + patienceMs;
	while (!site.answers().some(({ path }) => isIt(path))) {
		if (performance.now() > endMs) throw new Error('The page does not ask for what is waited for.');
		await wait(50);
	}
}

/** Waits until nothing has been asked for or sent for a while. */
export async function untilQuiet(site: BenchSite, quietMs = 1000): Promise<void> {
	const endMs = performance.now() + patienceMs;
	let known = -1;
	while (performance.now() < endMs) {
		const answers = site.answers();
		const open = answers.some(({ endMs: sent }) => sent === null);
		if (!open && answers.length === known) return;
		known = answers.length;
		await wait(open ? quietMs / 5 : quietMs);
	}
	throw new Error('The page asks for more and more, or is not answered.');
}

/**
 * The window in which a page's map has the size that all maps have here.
 *
 * @throws Error when no window gives it that
 */
export async function fitWindow(browser: Browser, site: BenchSite, benchPage: BenchPage): Promise<WindowPx> {
	const context = await browser.newContext({ viewport: { width: 1216, height: 700 } });
	context.setDefaultTimeout(patienceMs);
	try {
		const page = await context.newPage();
		site.begin('unthrottled');
		await page.goto(site.origin + benchPage.path);
		for (let tries = 0; tries < 8; tries++) {
			const box = await page.locator(benchPage.box).boundingBox();
			const window = page.viewportSize();
			if (!box || !window) break;
			const [wider, higher] = [mapBox.widthPx - Math.round(box.width), mapBox.heightPx - Math.round(box.height)];
			if (wider === 0 && higher === 0) return window;
			await page.setViewportSize({ width: window.width + wider, height: window.height + higher });
		}
		throw new Error(`No window gives the map of ${benchPage.name} ${mapBox.widthPx} × ${mapBox.heightPx} px.`);
	} finally {
		await context.close();
	}
}
