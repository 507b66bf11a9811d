import type { Browser, Page } from '@playwright/test';
import { gestureMs, holdMs, patienceMs, type BenchPage, type Viewport } from './conditions';
import { gestures } from './gestures';
import { recordFrames, takeFrames, type BenchWindow } from './observe-page';
import { middleOf, observationsOf, openPage } from './open-page';
import type { BenchSite } from './serve-compressed';

type GestureName = keyof typeof gestures;

const gestureNames = Object.keys(gestures) as GestureName[];

export interface Moves {
	/** Between frames, by gesture. */
	intervalsMs: Partial<Record<GestureName, number[]>>;
	/** Between one frame with the picture elsewhere and the next. */
	picturesMs: Partial<Record<GestureName, number[]>>;
	/** How far the picture stood after the take-over from where the reader left it. */
	jumpPx: number | null;
	/** What could not be measured, and why. */
	faults: string[];
}

/**
 * Moves the poster by drag, wheel, pinch and keyboard while the engine's files are held back, and then waits for the
 * engine.
 *
 * @param slowdown of the main thread
 */
export async function measureMoves(
	browser: Browser,
	site: BenchSite,
	benchPage: BenchPage,
	viewport: Viewport,
	slowdown: number,
	isEngine: (path: string) => boolean
): Promise<Moves> {
	const { context, page, devtools } = await openPage(browser, site, { viewport, slowdown, isSlow4g: false });
	const moves: Moves = { intervalsMs: {}, picturesMs: {}, jumpPx: null, faults: [] };
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
		await page.waitForFunction(() => (window as BenchWindow).bench.liveMs !== null, null, {
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
 */
function placeOf(page: Page): Promise<number[]> {
	return page.evaluate(() => {
		const box = document.querySelector('.map-box');
		const drawing = box?.querySelector('.drawing');
		if (!box || !drawing) return [NaN];
		const [outer, inner] = [box.getBoundingClientRect(), drawing.getBoundingClientRect()];
		return [inner.left - outer.left, inner.top - outer.top, inner.right - outer.left, inner.bottom - outer.top];
	});
}

function stepsOf(times: readonly number[]) {
	return times.slice(1).map((atMs, index) => atMs - (times[index] ?? atMs));
}
