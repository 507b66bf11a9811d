/*
 * Under which conditions the pages are loaded: everything that a reader of the numbers needs to know to repeat them.
 */

/** The map's box on every page, CSS pixels, at one device pixel each. Each page's window is made to fit it. */
export const mapBox = { widthPx: 800, heightPx: 600 } as const;

/**
 * Lighthouse's "slow 4G" (`throttling.mobileSlow4G` in its constants): 1.6 Mbps down and 150 ms from the request to the
 * answer's first byte. What goes up is too little to count.
 */
export const slow4g = { downKbps: 1600, latencyMs: 150 } as const;

/**
 * Lighthouse's factor for a mid-range phone. Chromium slows the main thread only: workers and the graphics process run
 * at full speed.
 */
export const phoneSlowdown = 4;

/** How the slow server sends documents: so many compressed bytes at a time. */
export const drip = { bytes: 4096, everyMs: 100 } as const;

export type ConditionName = 'fast' | 'slow' | 'drip' | 'processor';

export interface Condition {
	name: ConditionName;
	/** For tables. */
	words: string;
	/** Of the main thread; 1 is the machine's own speed. */
	slowdown: number;
	line: 'unthrottled' | 'slow 4G' | 'dripping documents';
}

export const conditions: Readonly<Record<ConditionName, Condition>> = {
	fast: { name: 'fast', words: 'unthrottled', slowdown: 1, line: 'unthrottled' },
	slow: { name: 'slow', words: `slow 4G + ${phoneSlowdown}× CPU`, slowdown: phoneSlowdown, line: 'slow 4G' },
	drip: {
		name: 'drip',
		words: `HTML in ${drip.bytes / 1024} kB chunks every ${drip.everyMs} ms`,
		slowdown: 1,
		line: 'dripping documents'
	},
	processor: { name: 'processor', words: `${phoneSlowdown}× CPU`, slowdown: phoneSlowdown, line: 'unthrottled' }
};

/** How long a page is watched after its map is complete, for shifts, pixels and tasks that come late. */
export const afterwardsMs = 1500;

/** A page that is not complete by then is a finding, not a number. */
export const patienceMs = 60_000;

/** How long a gesture is kept up. */
export const gestureMs = 2000;

/** A machine is calm while all else on it takes no more than this share of its processors. */
export const calmShare = 0.05;

/** And when its load was no more than this for each core before the bench began. */
export const calmLoad = 0.5;
