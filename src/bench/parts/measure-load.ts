import { afterwardsMs } from '../conditions';
import { watchMemory } from '../visit/memory';
import { observationsOf, openPage, untilLive, untilQuiet } from '../visit/open-page';
import { windowOf, type Measure } from './part';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** What tasks take of the main thread beyond 50 ms each. */
const blockedMs = (tasks: readonly { durationMs: number }[]) => sum(tasks.map(({ durationMs }) => durationMs - 50));

/** Visits a page once, unfilmed, and counts until it asks for nothing more. */
export const measureLoad: Measure = async (bench, benchPage, condition) => {
	const { browser, site, isEngine } = bench;
	const visit = await openPage(browser, site, windowOf(bench, benchPage), condition);
	const { context, page } = visit;
	try {
		const memory = await watchMemory(browser, visit.devtools);
		await page.goto(site.origin + benchPage.path, { waitUntil: 'commit' });
		await untilLive(page, benchPage);
		await untilQuiet(site);
		await page.waitForTimeout(afterwardsMs);
		const { longTasks, shifts, largest, liveMs } = await observationsOf(page);
		const { originMs, firstPaintMs } = await page.evaluate(() => ({
			originMs: performance.timeOrigin,
			firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null
		}));
		const answers = site.answers().map(({ startMs, endMs, ...answer }) => ({
			...answer,
			startMs: startMs - originMs,
			endMs: endMs === null ? null : endMs - originMs
		}));
		const engine = benchPage.isOurs ? answers.find(({ path }) => isEngine(path)) : undefined;
		const engineMs = engine?.startMs ?? null;
		// Not from when it was asked for: a page that asks at once has not run all else in no time.
		const early = longTasks.filter(({ atMs }) => atMs < (engine?.endMs ?? Infinity));
		const scripts = answers.filter(({ path, startMs }) => /\.m?js$/.test(path) && startMs < (engineMs ?? Infinity));
		const isDocument = ({ path }: { path: string }) => path === benchPage.path;
		const bytesOf = (some: readonly { bytes: number }[]) => sum(some.map(({ bytes }) => bytes));
		return {
			values: {
				firstPaintMs,
				largestPaintMs: largest?.atMs ?? null,
				engineMs,
				liveMs,
				layoutShift: sum(shifts.map(({ score }) => score)),
				blockedEarlyMs: blockedMs(early),
				blockedMs: blockedMs(longTasks),
				longestEarlyTaskMs: Math.max(0, ...early.map(({ durationMs }) => durationMs)),
				documentBytes: bytesOf(answers.filter(isDocument)),
				earlyScriptBytes: benchPage.isOurs ? bytesOf(scripts) : null,
				bytes: bytesOf(answers),
				requestsToLive: liveMs === null ? null : answers.filter(({ startMs }) => startMs <= liveMs).length,
				requests: answers.length,
				...(await memory())
			},
			details: { largest, longTasks, shifts, answers }
		};
	} finally {
		await context.close();
	}
};
