import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { Viewport } from './conditions';
import type { PointPx } from './measure-first-drag';

/** One input event for each frame of a screen with 60 Hz. */
const frameMs = 1000 / 60;

/** What a gesture needs to know. */
interface Hand {
	page: Page;
	devtools: CDPSession;
	/** Of the map. */
	middle: PointPx;
	viewport: Viewport;
	/** How long it goes on. */
	forMs: number;
}

/** Sends one event a frame, and waits for the page's answer to each. */
async function everyFrame(forMs: number, send: (elapsedMs: number, step: number) => Promise<unknown>) {
	const startMs = performance.now();
	for (let step = 0; performance.now() - startMs < forMs; step++) {
		await Promise.all([send(performance.now() - startMs, step), wait(frameMs)]);
	}
}

/** A swing of one second: −1 to 1. */
const swing = (elapsedMs: number) => Math.sin((elapsedMs / 1000) * 2 * Math.PI);

async function drag({ devtools, middle: { x, y }, forMs }: Hand) {
	const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', byPx: number, buttons = 1) =>
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

async function wheel({ devtools, middle, viewport, forMs }: Hand) {
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

async function pinch({ devtools, middle: { x, y }, forMs }: Hand) {
	const touch = (type: 'touchStart' | 'touchMove', apartPx: number) =>
		devtools.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: [-1, 1].map((side, id) => ({ x: x + (side * apartPx) / 2, y: y + side * 10, id }))
		});
	await touch('touchStart', 120);
	await everyFrame(forMs, (elapsedMs) => touch('touchMove', 120 + 60 * swing(elapsedMs)));
	await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function keys({ page, devtools, forMs }: Hand) {
	await page.locator('.map-box .markers button').first().focus();
	// A held key repeats about thirty times a second.
	await everyFrame(forMs, async (elapsedMs, step) => {
		if (step % 2 === 1) return;
		const key = swing(elapsedMs) < 0 ? 'ArrowLeft' : 'ArrowRight';
		await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key });
		await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key });
	});
}

/** By their names in the report. `still` moves nothing: it shows what the machine itself can do. */
export const gestures: Readonly<Record<'still' | 'drag' | 'wheel' | 'pinch' | 'keys', (hand: Hand) => Promise<void>>> =
	{ still: ({ forMs }) => wait(forMs), drag, wheel, pinch, keys };
