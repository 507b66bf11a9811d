import type { Page } from '@playwright/test';
import { patienceMs, type Condition } from '../conditions';
import type { BenchPage } from '../site/pages';
import { pressedPlacePx } from '../site/pressed-place';
import { press, type PointPx } from '../visit/gestures';
import { watchForSight, type BenchWindow } from '../visit/observe-page';
import { observationsOf, openPage, untilLive, untilQuiet } from '../visit/open-page';
import { windowOf, type Bench, type Measure, type Measured } from './part';

/** Presses a place of the live map, or of the floor. */
export const measurePress: Measure = (bench, benchPage, condition) => pressOnce(bench, benchPage, condition, 'live');

/** Presses a place of the poster while the engine is held back. */
export const measurePosterPress: Measure = (bench, benchPage, condition) =>
	pressOnce(bench, benchPage, condition, 'poster');

/** Goes to the tour's first step, with the live map there. */
export const measureStep: Measure = (bench, benchPage, condition) =>
	pressOnce(bench, benchPage, condition, 'live', '.tour button:nth-of-type(3)');

/** The same before the engine. */
export const measurePosterStep: Measure = (bench, benchPage, condition) =>
	pressOnce(bench, benchPage, condition, 'poster', '.tour button:nth-of-type(3)');

async function pressOnce(
	bench: Bench,
	benchPage: BenchPage,
	condition: Condition,
	when: 'live' | 'poster',
	button?: string
): Promise<Measured> {
	const { browser, site, isEngine } = bench;
	const { context, page, devtools } = await openPage(browser, site, windowOf(bench, benchPage), condition);
	if (when === 'poster') site.hold(isEngine);
	try {
		await page.goto(site.origin + benchPage.path, { waitUntil: 'load' });
		if (when === 'live') {
			await untilLive(page, benchPage);
			await untilQuiet(site);
		} else await page.waitForTimeout(1500);
		const point = button ? await middleOf(page, button) : await placeOn(page, benchPage);
		await page.evaluate(watchForSight, benchPage.card);
		const pressedAfterMs = await page.evaluate(() => performance.now());
		await press(devtools, point);
		await page.waitForFunction(() => (window as BenchWindow).bench.seenMs !== null, null, {
			timeout: patienceMs / 4,
			polling: 50
		});
		// Entries come after their frames, and what was too quick for one has none.
		await page.waitForTimeout(500);
		await page.evaluate(() => new Promise(requestAnimationFrame));
		await page.waitForTimeout(500);
		const { inputs, seenMs } = await observationsOf(page);
		const own = inputs.filter(({ atMs }) => atMs >= pressedAfterMs);
		const released = own.find(({ name }) => name === 'pointerup') ?? own.at(-1);
		return {
			values: {
				// No entry at all: the browser keeps silent about what took less than 16 ms.
				inputMs: Math.max(16, ...own.map(({ durationMs }) => durationMs)),
				cardMs: seenMs !== null && released ? seenMs - released.atMs : null
			},
			details: { inputs: own, seenMs }
		};
	} finally {
		site.hold(null);
		await context.close();
	}
}

async function placeOn(page: Page, { box: selector }: BenchPage): Promise<PointPx> {
	const box = await page.locator(selector).boundingBox();
	if (!box) throw new Error(`${page.url()} has no visible ${selector}.`);
	const { x, y } = await pressedPlacePx();
	return { x: box.x + x, y: box.y + y };
}

async function middleOf(page: Page, selector: string): Promise<PointPx> {
	const button = page.locator(selector).first();
	await button.scrollIntoViewIfNeeded();
	const box = await button.boundingBox();
	if (!box) throw new Error(`${page.url()} has no visible ${selector}.`);
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
