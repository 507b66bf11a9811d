import type { Browser } from '@playwright/test';
import { pages, phoneSlowdown, type BenchPage, type Viewport } from './conditions';
import { measureFirstDrag } from './measure-first-drag';
import { hostedMaps, measureHost, type Hosting } from './measure-host';
import { measureLoad, type Load } from './measure-load';
import { measureMoves, type Moves } from './measure-moves';
import { measurePicture, type Picture } from './measure-picture';
import type { BenchWindow } from './observe-page';
import { middleOf, openPage } from './open-page';
import type { BenchSite } from './serve-compressed';

interface Bench {
	browser: Browser;
	site: BenchSite;
	isEngine: (path: string) => boolean;
	partColors: Readonly<Record<string, string>>;
	runs: number;
	/** Which of `partNames`. */
	parts: readonly string[];
	/** What is being done. */
	tell: (line: string) => void;
}

export const partNames = ['load', 'drag', 'picture', 'moves', 'host'] as const;

/** Of one viewport; where there are two, Dateline's first and the bare page's second. */
export interface Results {
	viewport: Viewport;
	loads: Load[][];
	/** Milliseconds. */
	firstDrags: number[][];
	pictures: (Picture | null)[];
	moves: { slowdown: number; runs: Moves[] }[];
	hostings: { maps: number | null; runs: Hosting[] }[];
	/** What could not be measured, where, and why. */
	faults: string[];
}

/**
 * Measures all that is asked for in one viewport. The two pages take turns, so that whatever else the machine does
 * falls on both.
 */
export async function measureAll(bench: Bench, viewport: Viewport): Promise<Results> {
	const { browser, site, isEngine, partColors, parts, tell } = bench;
	const results: Results = {
		viewport,
		loads: [[], []],
		firstDrags: [[], []],
		pictures: [],
		moves: [],
		hostings: [],
		faults: []
	};
	const attempt = async <Value>(what: string, measure: () => Promise<Value>): Promise<Value | null> => {
		tell(`${viewport.name}: ${what}`);
		try {
			return await measure();
		} catch (error) {
			results.faults.push(`${viewport.name}, ${what}: ${error instanceof Error ? error.message : String(error)}`);
			return null;
		}
	};
	const takeTurns = async (visit: (benchPage: BenchPage, index: number, run: string) => Promise<void>) => {
		for (let run = 1; run <= bench.runs; run++) {
			for (const [index, benchPage] of pages.entries()) await visit(benchPage, index, `run ${run} of ${bench.runs}`);
		}
	};

	const middles: ({ x: number; y: number } | null)[] = [];
	for (const benchPage of pages)
		middles.push(await attempt(`warming up ${benchPage.name}`, () => warmUp(bench, benchPage, viewport)));
	if (parts.includes('load')) {
		await takeTurns(async (benchPage, index, run) => {
			const load = await attempt(`loading ${benchPage.name}, ${run}`, () =>
				measureLoad(browser, site, benchPage, viewport, isEngine)
			);
			if (load) results.loads[index]?.push(load);
		});
	}
	if (parts.includes('drag')) {
		await takeTurns(async (benchPage, index, run) => {
			const middle = middles[index];
			if (!middle) return;
			const firstMs = await attempt(`dragging ${benchPage.name} from the start, ${run}`, () =>
				measureFirstDrag(browser, site, benchPage, viewport, middle)
			);
			if (firstMs !== null) results.firstDrags[index]?.push(firstMs);
		});
	}
	if (parts.includes('picture')) {
		for (const benchPage of pages) {
			results.pictures.push(
				await attempt(`filming ${benchPage.name}`, () =>
					measurePicture(browser, site, benchPage, viewport, isEngine, partColors)
				)
			);
		}
	}
	if (parts.includes('moves')) {
		for (const slowdown of [1, phoneSlowdown]) {
			const runs = [];
			for (let run = 1; run <= bench.runs; run++) {
				const moves = await attempt(`moving the poster, ${slowdown}× slower, run ${run} of ${bench.runs}`, () =>
					measureMoves(browser, site, pages[0], viewport, slowdown, isEngine)
				);
				if (moves) runs.push(moves);
				results.faults.push(...(moves?.faults ?? []).map((fault) => `${viewport.name}, ${fault}`));
			}
			results.moves.push({ slowdown, runs });
		}
	}
	if (parts.includes('host')) {
		for (const maps of hostedMaps) {
			const runs = [];
			for (let run = 1; run <= bench.runs; run++) {
				const hosting = await attempt(`an article with ${maps ?? 'no'} maps, run ${run} of ${bench.runs}`, () =>
					measureHost(browser, site, viewport, maps)
				);
				if (hosting) runs.push(hosting);
			}
			results.hostings.push({ maps, runs });
		}
	}
	return results;
}

/**
 * Visits a page at full speed, so that every file has been compressed and the browser has started its graphics process.
 *
 * @returns the middle of its map, in CSS pixels
 */
async function warmUp({ browser, site }: Bench, benchPage: BenchPage, viewport: Viewport) {
	const { context, page } = await openPage(browser, site, { viewport, slowdown: 1, isSlow4g: false });
	try {
		await page.goto(site.origin + benchPage.path);
		await page.waitForFunction(
			() => (window as BenchWindow).bench.liveMs !== null || performance.getEntriesByName('complete').length > 0,
			null,
			{ timeout: 30_000 }
		);
		return await middleOf(page, benchPage.box);
	} finally {
		await context.close();
	}
}
