import { afterwardsMs, patienceMs, phoneSlowdown } from './conditions.js';
import { openPage, observationsOf } from './open-page.js';

/** @import { Browser, Page, Request } from '@playwright/test' */
/** @import { BenchPage, Viewport } from './conditions.js' */
/** @import { BenchWindow } from './observe-page.js' */
/** @import { BenchSite } from './serve-compressed.js' */

/**
 * @typedef {object} Download
 * @property {string} path
 * @property {number} startMs from the start of navigation
 * @property {number} endMs
 * @property {number} bytes of the body as it was sent
 */

/**
 * @typedef {object} Load what one visit measured; times in milliseconds from the start of navigation
 * @property {number | null} firstPaintMs first contentful paint
 * @property {number | null} largestPaintMs
 * @property {string} largestElement
 * @property {number | null} pictureMs the first complete picture: the frame that painted the poster whole, or the bare map's first `idle`
 * @property {number | null} completeMs the live map is there: taken over, or the bare map's first `idle`
 * @property {number} layoutShift sum of all scores
 * @property {number | null} engineMs when the engine was asked for
 * @property {{ atMs: number, durationMs: number }[]} earlyTasks long ones that began before the engine was asked for
 * @property {number | null} longestEarlyTaskMs 0 when there is none
 * @property {number} longestEarlyScriptMs the same of the page's own code: without what the browser takes to read and lay out the page
 * @property {number} blockedMs what all later long tasks take beyond 50 ms each
 * @property {number} requestsToPicture
 * @property {number} bytesToPicture
 * @property {number} requestsToLive
 * @property {number} bytesToLive
 * @property {number} heapBytes of the main thread's scripts, after a collection
 * @property {Download[]} downloads
 */

/**
 * Visits a page once on slow 4G with a phone's processor, and watches it until its map is complete.
 *
 * @param {Browser} browser
 * @param {BenchSite} site
 * @param {BenchPage} benchPage
 * @param {Viewport} viewport
 * @param {(path: string) => boolean} isEngine
 * @returns {Promise<Load>}
 */
export async function measureLoad(browser, site, benchPage, viewport, isEngine) {
	const { context, page, devtools, requests } = await openPage(browser, site, {
		viewport,
		slowdown: phoneSlowdown,
		isSlow4g: true
	});
	try {
		await page.goto(site.origin + benchPage.path, { waitUntil: 'commit' });
		await page.waitForFunction(isComplete, null, { timeout: patienceMs, polling: 250 });
		await page.waitForTimeout(afterwardsMs);
		const seen = await observationsOf(page);
		const { originMs, firstPaintMs, idleMs } = await timesOf(page);
		const downloads = downloadsOf(requests, originMs, site);
		const engineMs = downloads.find(({ path }) => isEngine(path))?.startMs ?? null;
		// A poster that came in one piece with the first paint is in the frame that the browser calls the first contentful paint.
		const isWhole = seen.poster && firstPaintMs !== null && seen.poster.frameMs <= firstPaintMs;
		const posterMs = isWhole ? firstPaintMs : (seen.poster?.paintedMs ?? null);
		const pictureMs = benchPage.name === 'bare' ? idleMs : posterMs;
		const completeMs = benchPage.name === 'bare' ? idleMs : seen.liveMs;
		const earlyTasks = seen.longTasks.filter(({ atMs }) => atMs < (engineMs ?? Infinity));
		const lateTasks = seen.longTasks.filter((task) => !earlyTasks.includes(task));
		const upTo = (/** @type {number | null} */ ms) => downloads.filter(({ endMs }) => ms !== null && endMs <= ms);
		await devtools.send('HeapProfiler.collectGarbage');
		return {
			firstPaintMs,
			largestPaintMs: seen.largest?.atMs ?? null,
			largestElement: seen.largest?.element ?? 'none',
			pictureMs,
			completeMs,
			layoutShift: seen.shifts.reduce((sum, { score }) => sum + score, 0),
			engineMs,
			earlyTasks,
			longestEarlyTaskMs: Math.max(0, ...earlyTasks.map(({ durationMs }) => durationMs)),
			longestEarlyScriptMs: Math.max(
				0,
				...seen.scripts.filter(({ atMs }) => atMs < (engineMs ?? Infinity)).map(({ durationMs }) => durationMs)
			),
			blockedMs: lateTasks.reduce((sum, { durationMs }) => sum + durationMs - 50, 0),
			requestsToPicture: upTo(pictureMs).length,
			bytesToPicture: bytesOf(upTo(pictureMs)),
			requestsToLive: upTo(completeMs).length,
			bytesToLive: bytesOf(upTo(completeMs)),
			heapBytes: await heapBytes(devtools),
			downloads
		};
	} finally {
		await context.close();
	}
}

/** Runs in the page. */
function isComplete() {
	const { bench } = /** @type {BenchWindow} */ (window);
	return bench.liveMs !== null || performance.getEntriesByName('complete').length > 0;
}

/** @param {Page} page */
function timesOf(page) {
	return page.evaluate(() => ({
		originMs: performance.timeOrigin,
		firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
		idleMs: performance.getEntriesByName('complete')[0]?.startTime ?? null
	}));
}

/**
 * @param {readonly Request[]} requests
 * @param {number} originMs
 * @param {BenchSite} site
 * @returns {Download[]} by their start
 */
function downloadsOf(requests, originMs, site) {
	return requests
		.filter((request) => request.url().startsWith(site.origin))
		.map((request) => {
			const { startTime, responseEnd } = request.timing();
			const path = new URL(request.url()).pathname;
			const startMs = startTime - originMs;
			return { path, startMs, endMs: startMs + responseEnd, bytes: site.weightOf(path) };
		})
		.toSorted((one, other) => one.startMs - other.startMs);
}

/** @param {readonly Download[]} downloads */
export function bytesOf(downloads) {
	return downloads.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** @param {import('@playwright/test').CDPSession} devtools */
async function heapBytes(devtools) {
	await devtools.send('Performance.enable');
	const { metrics } = await devtools.send('Performance.getMetrics');
	return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
}
