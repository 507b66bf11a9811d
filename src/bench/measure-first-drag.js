import { setTimeout as wait } from 'node:timers/promises';
import { patienceMs, phoneSlowdown } from './conditions.js';
import { openPage } from './open-page.js';

/** @import { Browser, CDPSession } from '@playwright/test' */
/** @import { BenchPage, Viewport } from './conditions.js' */
/** @import { BenchWindow } from './observe-page.js' */
/** @import { BenchSite } from './serve-compressed.js' */

/** @typedef {{ x: number, y: number }} PointPx from the window's top left corner, CSS pixels */

const everyMs = 100;

/**
 * An impatient reader: drags the map every 100 ms from the start of navigation, until it follows.
 *
 * @param {Browser} browser
 * @param {BenchSite} site
 * @param {BenchPage} benchPage
 * @param {Viewport} viewport
 * @param {PointPx} middle of the map
 * @returns {Promise<number>} milliseconds from the start of navigation: the poster's first move, or MapLibre's first `drag` event
 */
export async function measureFirstDrag(browser, site, benchPage, viewport, middle) {
	const { context, page, devtools } = await openPage(browser, site, {
		viewport,
		slowdown: phoneSlowdown,
		isSlow4g: true
	});
	try {
		let hasMoved = false;
		const endMs = performance.now() + patienceMs;
		const opened = page.goto(site.origin + benchPage.path, { waitUntil: 'commit' });
		const dragUntilMoved = async () => {
			for (let way = 1; !hasMoved && performance.now() < endMs; way = -way) {
				drag(devtools, middle, 40 * way);
				await wait(everyMs);
			}
		};
		const dragging = dragUntilMoved();
		await opened;
		const moved = await page.waitForFunction(movedMs, null, { timeout: patienceMs, polling: 100 }).finally(() => {
			hasMoved = true;
		});
		await dragging;
		return Number(await moved.jsonValue());
	} finally {
		await context.close();
	}
}

/** Runs in the page: when the map first followed, or null. */
function movedMs() {
	const { bench } = /** @type {BenchWindow} */ (window);
	return bench.movedMs ?? performance.getEntriesByName('moved')[0]?.startTime ?? null;
}

/**
 * Presses, moves in four steps and lets go, without waiting for the page's answers: a page that is busy gets them late, as from a hand.
 *
 * @param {CDPSession} devtools
 * @param {PointPx} from
 * @param {number} byPx
 */
function drag(devtools, { x, y }, byPx) {
	const send = (/** @type {'mousePressed' | 'mouseMoved' | 'mouseReleased'} */ type, /** @type {number} */ share) => {
		const isDown = type !== 'mouseReleased';
		devtools
			.send('Input.dispatchMouseEvent', {
				type,
				x: x + byPx * share,
				y,
				button: 'left',
				buttons: isDown ? 1 : 0,
				clickCount: 1
			})
			// What was sent to a page that is gone has no answer.
			.catch(() => undefined);
	};
	send('mousePressed', 0);
	for (const share of [0.25, 0.5, 0.75, 1]) send('mouseMoved', share);
	send('mouseReleased', 1);
}
