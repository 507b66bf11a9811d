/*
 * Under which conditions the pages are loaded: everything that a reader of the numbers needs to know to repeat them.
 */

export interface Viewport {
	name: string;
	/** CSS pixels */
	widthPx: number;
	/** CSS pixels */
	heightPx: number;
	/** Device pixels for one CSS pixel. */
	pixelRatio: number;
	/** Touch and `<meta name="viewport">` as on a phone. */
	isPhone: boolean;
}

export const viewports: readonly Viewport[] = [
	{ name: 'phone', widthPx: 390, heightPx: 844, pixelRatio: 2, isPhone: true },
	{ name: 'desk', widthPx: 1280, heightPx: 800, pixelRatio: 1, isPhone: false }
];

/**
 * Lighthouse's "slow 4G" (`throttling.mobileSlow4G` in its constants): 1.6 Mbps down, 750 kbps up, 150 ms from the
 * request to the answer's first byte.
 */
export const slow4g = { downKbps: 1600, upKbps: 750, latencyMs: 150 };

/**
 * Lighthouse's factor for a mid-range phone. Chromium slows the main thread only: workers and the graphics process run
 * at full speed.
 */
export const phoneSlowdown = 4;

/** For how long the engine's files are held back while the poster is moved. */
export const holdMs = 10_000;

/** How long each gesture is kept up; all of them together fit into `holdMs`. */
export const gestureMs = 1700;

/** How long a page is watched after its map is complete, for shifts and tasks that come late. */
export const afterwardsMs = 1500;

/** A page that is not complete by then is a finding, not a number. */
export const patienceMs = 60_000;

export interface BenchPage {
	name: 'dateline' | 'bare';
	/** From the bench server's root. */
	path: string;
	/** Selector of the element that shows the map. */
	box: string;
}

export const pages: readonly [BenchPage, BenchPage] = [
	{ name: 'dateline', path: '/en/japan-korea-defense/', box: '.map-box' },
	{ name: 'bare', path: '/bare/', box: '#map' }
];
