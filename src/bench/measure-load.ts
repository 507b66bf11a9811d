import type { Browser, CDPSession, Page, Request } from '@playwright/test';
import { afterwardsMs, patienceMs, phoneSlowdown, type BenchPage, type Viewport } from './conditions';
import type { BenchWindow } from './observe-page';
import { openPage, observationsOf } from './open-page';
import type { BenchSite } from './serve-compressed';

export interface Download {
	path: string;
	/** From the start of navigation. */
	startMs: number;
	endMs: number;
	/** Of the body as it was sent. */
	bytes: number;
}

/** What one visit measured; times in milliseconds from the start of navigation. */
export interface Load {
	/** First contentful paint. */
	firstPaintMs: number | null;
	largestPaintMs: number | null;
	largestElement: string;
	/** The first complete picture: the frame that painted the poster whole, or the bare map's first `idle`. */
	pictureMs: number | null;
	/** The live map is there: taken over, or the bare map's first `idle`. */
	completeMs: number | null;
	/** Sum of all scores. */
	layoutShift: number;
	/** When the engine was asked for. */
	engineMs: number | null;
	/** Long ones that began before the engine was asked for. */
	earlyTasks: { atMs: number; durationMs: number }[];
	/** 0 when there is none */
	longestEarlyTaskMs: number | null;
	/** The same of the page's own code: without what the browser takes to read and lay out the page. */
	longestEarlyScriptMs: number;
	/** What all later long tasks take beyond 50 ms each. */
	blockedMs: number;
	requestsToPicture: number;
	bytesToPicture: number;
	requestsToLive: number;
	bytesToLive: number;
	/** Of the main thread's scripts, after a collection. */
	heapBytes: number;
	downloads: Download[];
}

/** Visits a page once on slow 4G with a phone's processor, and watches it until its map is complete. */
export async function measureLoad(
	browser: Browser,
	site: BenchSite,
	benchPage: BenchPage,
	viewport: Viewport,
	isEngine: (path: string) => boolean
): Promise<Load> {
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
		// A poster that came in one piece with the first paint is in the frame that the browser calls the first contentful
		// paint.
		const isWhole = seen.poster && firstPaintMs !== null && seen.poster.frameMs <= firstPaintMs;
		const posterMs = isWhole ? firstPaintMs : (seen.poster?.paintedMs ?? null);
		const pictureMs = benchPage.name === 'bare' ? idleMs : posterMs;
		const completeMs = benchPage.name === 'bare' ? idleMs : seen.liveMs;
		const earlyTasks = seen.longTasks.filter(({ atMs }) => atMs < (engineMs ?? Infinity));
		const lateTasks = seen.longTasks.filter((task) => !earlyTasks.includes(task));
		const upTo = (ms: number | null) => downloads.filter(({ endMs }) => ms !== null && endMs <= ms);
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
	const { bench } = window as BenchWindow;
	return bench.liveMs !== null || performance.getEntriesByName('complete').length > 0;
}

function timesOf(page: Page) {
	return page.evaluate(() => ({
		originMs: performance.timeOrigin,
		firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
		idleMs: performance.getEntriesByName('complete')[0]?.startTime ?? null
	}));
}

/** @returns by their start */
function downloadsOf(requests: readonly Request[], originMs: number, site: BenchSite): Download[] {
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

function bytesOf(downloads: readonly Download[]) {
	return downloads.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function heapBytes(devtools: CDPSession) {
	await devtools.send('Performance.enable');
	const { metrics } = await devtools.send('Performance.getMetrics');
	return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
}
