import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';

/** From the window's top left corner, CSS pixels. */
export interface PointPx {
	x: number;
	y: number;
}

/** One input event for each frame of a screen with 60 Hz. */
const frameMs = 1000 / 60;

/** Where a drag ends from where it began, CSS pixels to the right; half as many down. */
const draggedPx = 90;

const mouse = (
	devtools: CDPSession,
	type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
	{ x, y }: PointPx,
	isDown: boolean
) =>
	devtools.send('Input.dispatchMouseEvent', {
		type,
		x,
		y,
		button: type === 'mouseMoved' && !isDown ? 'none' : 'left',
		buttons: isDown ? 1 : 0,
		clickCount: 1
	});

/** Presses and lets go, as a hand does. */
export async function press(devtools: CDPSession, point: PointPx): Promise<void> {
	await mouse(devtools, 'mouseMoved', point, false);
	await mouse(devtools, 'mousePressed', point, true);
	await wait(60);
	await mouse(devtools, 'mouseReleased', point, false);
}

/**
 * Drags to and fro, in swings of a second, one event a frame, and waits for the page's answer to each.
 *
 * @returns lets go, at the end of a swing
 */
export async function drag(devtools: CDPSession, from: PointPx, forMs: number): Promise<() => Promise<void>> {
	const at = (byPx: number) => ({ x: from.x + byPx, y: from.y + byPx / 2 });
	await mouse(devtools, 'mouseMoved', from, false);
	await mouse(devtools, 'mousePressed', from, true);
	const startMs = performance.now();
	while (performance.now() - startMs < forMs) {
		const swing = Math.sin(((performance.now() - startMs) / 1000) * 2 * Math.PI);
		await Promise.all([mouse(devtools, 'mouseMoved', at(draggedPx * swing), true), wait(frameMs)]);
	}
	await mouse(devtools, 'mouseMoved', at(draggedPx), true);
	return async () => {
		await mouse(devtools, 'mouseReleased', at(draggedPx), false);
	};
}
