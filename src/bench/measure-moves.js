import { gestureMs, holdMs, patienceMs } from './conditions.js';
import { gestures } from './gestures.js';
import { recordFrames, takeFrames } from './observe-page.js';
import { middleOf, observationsOf, openPage } from './open-page.js';

/** @import { Browser, Page } from '@playwright/test' */
/** @import { BenchPage, Viewport } from './conditions.js' */
/** @import { BenchWindow } from './observe-page.js' */
/** @import { BenchSite } from './serve-compressed.js' */

/** @typedef {keyof typeof gestures} GestureName */

const gestureNames = /** @type {GestureName[]} */ (Object.keys(gestures));

/**
 * @typedef {object} Moves
 * @property {Partial<Record<GestureName, number[]>>} intervalsMs between frames, by gesture
 * @property {Partial<Record<GestureName, number[]>>} picturesMs between one frame with the picture elsewhere and the next
 * @property {number | null} jumpPx how far the picture stood after the take-over from where the reader left it
 * @property {string[]} faults what could not be measured, and why
 */

/**
 * Moves the poster by drag, wheel, pinch and keyboard while the engine's files are held back, and then waits for the engine.
 *
 * @param {Browser} browser
 * @param {BenchSite} site
 * @param {BenchPage} benchPage
 * @param {Viewport} viewport
 * @param {number} slowdown of the main thread
 * @param {(path: string) => boolean} isEngine
 * @returns {Promise<Moves>}
 */
export async function measureMoves(browser, site, benchPage, viewport, slowdown, isEngine) {
	const { context, page, devtools } = await openPage(browser, site, { viewport, slowdown, isSlow4g: false });
	/** @type {Moves} */
	const moves = { intervalsMs: {}, picturesMs: {}, jumpPx: null, faults: [] };
	site.hold(isEngine, holdMs);
	try {
		const asked = page.waitForRequest((request) => isEngine(new URL(request.url()).pathname), { timeout: patienceMs });
		await page.goto(site.origin + benchPage.path);
		await asked;
		const middle = await middleOf(page, benchPage.box);
		for (const name of gestureNames) {
			const forMs = name === 'still' ? gestureMs / 2 : gestureMs;
			await page.evaluate(recordFrames);
			await gestures[name]({ page, devtools, middle, viewport, forMs });
			const { frames, moves: places } = await page.evaluate(takeFrames);
			if ((await observationsOf(page)).liveMs !== null) {
				moves.faults.push(`${name} at ${slowdown}×: the engine was there before the gesture had ended`);
				break;
			}
			moves.intervalsMs[name] = stepsOf(frames);
			moves.picturesMs[name] = stepsOf(frames.filter((_, index) => index > 0 && places[index] !== places[index - 1]));
		}
		const left = await placeOf(page);
		await page.waitForFunction(() => /** @type {BenchWindow} */ (window).bench.liveMs !== null, null, {
			timeout: patienceMs
		});
		const found = await placeOf(page);
		moves.jumpPx = Math.max(...left.map((value, index) => Math.abs(value - (found[index] ?? NaN))));
		return moves;
	} finally {
		site.hold(null);
		await context.close();
	}
}

/**
 * Where two corners of the story's frame stand as drawn, in CSS pixels of the box: equal numbers are an equal picture.
 *
 * @param {Page} page
 * @returns {Promise<number[]>}
 */
function placeOf(page) {
	return page.evaluate(() => {
		const box = document.querySelector('.map-box');
		const drawing = box?.querySelector('.drawing');
		if (!box || !drawing) return [NaN];
		const [outer, inner] = [box.getBoundingClientRect(), drawing.getBoundingClientRect()];
		return [inner.left - outer.left, inner.top - outer.top, inner.right - outer.left, inner.bottom - outer.top];
	});
}

/** @param {readonly number[]} times */
function stepsOf(times) {
	return times.slice(1).map((atMs, index) => atMs - (times[index] ?? atMs));
}
