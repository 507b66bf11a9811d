import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession } from '@playwright/test';
import { patienceMs, phoneSlowdown, type BenchPage, type Viewport } from './conditions';
import type { BenchWindow } from './observe-page';
import { openPage } from './open-page';
import type { BenchSite } from './serve-compressed';

/** From the window's top left corner, CSS pixels. */
export interface PointPx {
	x: number;
	y: number;
}

const everyMs = 100;

/**
 * An impatient reader: drags the map every 100 ms from the start of navigation, until it follows.
 *
 * @param middle of the map
 * @returns milliseconds from the start of navigation: the poster's first move, or MapLibre's first `drag` event
 */
export async function measureFirstDrag(
	browser: Browser,
	site: BenchSite,
	benchPage: BenchPage,
	viewport: Viewport,
	middle: PointPx
): Promise<number> {
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
	const { bench } = window as BenchWindow;
	return bench.movedMs ?? performance.getEntriesByName('moved')[0]?.startTime ?? null;
}

/**
 * Presses, moves in four steps and lets go, without waiting for the page's answers: a page that is busy gets them late,
 * as from a hand.
 */
function drag(devtools: CDPSession, { x, y }: PointPx, byPx: number) {
	const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', share: number) => {
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
