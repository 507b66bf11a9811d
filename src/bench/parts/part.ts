import type { Browser } from '@playwright/test';
import type { Condition } from '../conditions';
import type { Crowd } from '../site/crowd';
import type { BenchPage, PageName } from '../site/pages';
import type { BenchSite } from '../site/serve-compressed';
import type { WindowPx } from '../visit/open-page';

/** What every measurement needs. */
export interface Bench {
	browser: Browser;
	site: BenchSite;
	/** Tells MapLibre's script in the built site from all else, by its path. */
	isEngine: (path: string) => boolean;
	/** Each page's own, so that its map is as large as all others. */
	windows: Readonly<Partial<Record<PageName, WindowPx>>>;
	/** Sites with many names; none where they are not asked for. */
	crowdSites: Readonly<Partial<Record<Crowd, BenchSite>>>;
}

/** What one visit measured, by the figure's name; null where it could not be. */
export interface Measured {
	values: Record<string, number | null>;
	/** What explains the figures, for test-results/bench.json. */
	details?: unknown;
}

export type Measure = (bench: Bench, benchPage: BenchPage, condition: Condition) => Promise<Measured>;

/** @throws Error when the page has none, and was not to be visited */
export function windowOf({ windows }: Bench, { name }: BenchPage): WindowPx {
	const window = windows[name];
	if (!window) throw new Error(`There is no window for ${name}.`);
	return window;
}
