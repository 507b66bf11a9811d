import { setTimeout as wait } from 'node:timers/promises';

/** @import { CDPSession, Page } from '@playwright/test' */
/** @import { PointPx } from './measure-first-drag.js' */
/** @import { Viewport } from './conditions.js' */

/** One input event for each frame of a screen with 60 Hz. */
const frameMs = 1000 / 60;

/**
 * What a gesture needs to know.
 *
 * @typedef {object} Hand
 * @property {Page} page
 * @property {CDPSession} devtools
 * @property {PointPx} middle of the map
 * @property {Viewport} viewport
 * @property {number} forMs how long it goes on
 */

/**
 * Sends one event a frame, and waits for the page's answer to each.
 *
 * @param {number} forMs
 * @param {(elapsedMs: number, step: number) => Promise<unknown>} send
 */
async function everyFrame(forMs, send) {
	const startMs = performance.now();
	for (let step = 0; performance.now() - startMs < forMs; step++) {
		await Promise.all([send(performance.now() - startMs, step), wait(frameMs)]);
	}
}

/** A swing of one second: −1 to 1. */
const swing = (/** @type {number} */ elapsedMs) => Math.sin((elapsedMs / 1000) * 2 * Math.PI);

/** @param {Hand} hand */
async function drag({ devtools, middle: { x, y }, forMs }) {
	const mouse = (
		/** @type {'mousePressed' | 'mouseMoved' | 'mouseReleased'} */ type,
		/** @type {number} */ byPx,
		buttons = 1
	) =>
		devtools.send('Input.dispatchMouseEvent', {
			type,
			x: x + byPx,
			y: y + byPx / 2,
			button: 'left',
			buttons,
			clickCount: 1
		});
	await mouse('mousePressed', 0);
	await everyFrame(forMs, (elapsedMs) => mouse('mouseMoved', 90 * swing(elapsedMs)));
	await mouse('mouseReleased', 0, 0);
}

/** @param {Hand} hand */
async function wheel({ devtools, middle, viewport, forMs }) {
	await everyFrame(forMs, (elapsedMs) =>
		devtools.send('Input.dispatchMouseEvent', {
			type: 'mouseWheel',
			...middle,
			deltaX: 0,
			deltaY: swing(elapsedMs) < 0 ? 12 : -12,
			// On a phone-sized page the plain wheel scrolls the page; with Ctrl (2) it is the map's.
			modifiers: viewport.isPhone ? 2 : 0
		})
	);
}

/** @param {Hand} hand */
async function pinch({ devtools, middle: { x, y }, forMs }) {
	const touch = (/** @type {'touchStart' | 'touchMove'} */ type, /** @type {number} */ apartPx) =>
		devtools.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: [-1, 1].map((side, id) => ({ x: x + (side * apartPx) / 2, y: y + side * 10, id }))
		});
	await touch('touchStart', 120);
	await everyFrame(forMs, (elapsedMs) => touch('touchMove', 120 + 60 * swing(elapsedMs)));
	await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** @param {Hand} hand */
async function keys({ page, devtools, forMs }) {
	await page.locator('.map-box .markers button').first().focus();
	// A held key repeats about thirty times a second.
	await everyFrame(forMs, async (elapsedMs, step) => {
		if (step % 2 === 1) return;
		const key = swing(elapsedMs) < 0 ? 'ArrowLeft' : 'ArrowRight';
		await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key });
		await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key });
	});
}

/**
 * By their names in the report. `still` moves nothing: it shows what the machine itself can do.
 *
 * @type {Readonly<Record<'still' | 'drag' | 'wheel' | 'pinch' | 'keys', (hand: Hand) => Promise<void>>>}
 */
export const gestures = { still: ({ forMs }) => wait(forMs), drag, wheel, pinch, keys };
