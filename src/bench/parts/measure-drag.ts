import { gestureMs } from '../conditions';
import { quantile } from '../statistics';
import { compareFrames } from '../visit/compare-frames';
import { drag } from '../visit/gestures';
import { recordFrames, takeFrames } from '../visit/observe-page';
import { openPage, untilLive, untilQuiet } from '../visit/open-page';
import { windowOf, type Bench, type Measured, type Measure } from './part';
import type { BenchPage } from '../site/pages';
import type { Condition } from '../conditions';

/** A drag that moves the picture changes more of it: land, sea, lines. */
const leastMovedShare = 0.01;

/** Drags the live map by its sea, in the middle of nothing. */
export const measureDrag: Measure = (bench, benchPage, condition) => dragOnce(bench, benchPage, condition, false);

/** Drags the poster while the engine is held back. */
export const measurePosterDrag: Measure = (bench, benchPage, condition) => dragOnce(bench, benchPage, condition, true);

async function dragOnce(bench: Bench, benchPage: BenchPage, condition: Condition, isHeld: boolean): Promise<Measured> {
	const { browser, site, isEngine } = bench;
	const { context, page, devtools } = await openPage(browser, site, windowOf(bench, benchPage), condition);
	if (isHeld) site.hold(isEngine);
	try {
		await page.goto(site.origin + benchPage.path, { waitUntil: 'load' });
		if (isHeld) await page.waitForTimeout(1500);
		else {
			await untilLive(page, benchPage);
			await untilQuiet(site);
		}
		const box = await page.locator(benchPage.box).boundingBox();
		if (!box) throw new Error(`${benchPage.path} has no visible ${benchPage.box}.`);
		const look = async () => ({ atMs: 0, png: (await page.screenshot()).toString('base64') });
		const before = await look();
		await page.evaluate(recordFrames);
		// South of Japan, where nothing can be pressed.
		const letGo = await drag(devtools, { x: box.x + box.width * 0.6, y: box.y + box.height * 0.6 }, gestureMs);
		const frames = await page.evaluate(takeFrames);
		await page.evaluate(() => new Promise(requestAnimationFrame));
		await page.waitForTimeout(300);
		const after = await look();
		await letGo();
		const { frames: compared, mapPx } = await compareFrames(browser, [before, after], 0, box, {});
		const movedShare = (compared[1]?.wrongPx ?? 0) / mapPx;
		if (movedShare < leastMovedShare) throw new Error(`A drag does not move the map of ${benchPage.name}.`);
		const intervalsMs = frames.slice(1).map((atMs, index) => atMs - (frames[index] ?? atMs));
		return {
			values: { frameMs: quantile(intervalsMs, 0.5), slowFrameMs: quantile(intervalsMs, 0.95), movedShare },
			details: { intervalsMs }
		};
	} finally {
		site.hold(null);
		await context.close();
	}
}
