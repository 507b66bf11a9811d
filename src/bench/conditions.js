/*
 * Under which conditions the pages are loaded: everything that a reader of the numbers needs to know to repeat them.
 */

/**
 * @typedef {object} Viewport
 * @property {string} name
 * @property {number} widthPx CSS pixels
 * @property {number} heightPx CSS pixels
 * @property {number} pixelRatio device pixels for one CSS pixel
 * @property {boolean} isPhone touch and `<meta name="viewport">` as on a phone
 */

/** @type {readonly Viewport[]} */
export const viewports = [
	{ name: 'phone', widthPx: 390, heightPx: 844, pixelRatio: 2, isPhone: true },
	{ name: 'desk', widthPx: 1280, heightPx: 800, pixelRatio: 1, isPhone: false }
];

/**
 * Lighthouse's "slow 4G" (`throttling.mobileSlow4G` in its constants): 1.6 Mbps down, 750 kbps up, 150 ms from the request to the answer's
 * first byte.
 */
export const slow4g = { downKbps: 1600, upKbps: 750, latencyMs: 150 };

/** Lighthouse's factor for a mid-range phone. Chromium slows the main thread only: workers and the graphics process run at full speed. */
export const phoneSlowdown = 4;

/** For how long the engine's files are held back while the poster is moved. */
export const holdMs = 10_000;

/** How long each gesture is kept up; all of them together fit into `holdMs`. */
export const gestureMs = 1700;

/** How long a page is watched after its map is complete, for shifts and tasks that come late. */
export const afterwardsMs = 1500;

/** A page that is not complete by then is a finding, not a number. */
export const patienceMs = 60_000;

/**
 * @typedef {object} BenchPage
 * @property {'dateline' | 'bare'} name
 * @property {string} path from the bench server's root
 * @property {string} box selector of the element that shows the map
 */

/** @type {readonly [BenchPage, BenchPage]} */
export const pages = [
	{ name: 'dateline', path: '/en/japan-korea-defense/', box: '.map-box' },
	{ name: 'bare', path: '/bare/', box: '#map' }
];
