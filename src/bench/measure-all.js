import { pages, phoneSlowdown } from './conditions.js';
import { measureFirstDrag } from './measure-first-drag.js';
import { hostedMaps, measureHost } from './measure-host.js';
import { measureLoad } from './measure-load.js';
import { measureMoves } from './measure-moves.js';
import { measurePicture } from './measure-picture.js';
import { middleOf, openPage } from './open-page.js';

/** @import { Browser } from '@playwright/test' */
/** @import { BenchPage, Viewport } from './conditions.js' */
/** @import { BenchWindow } from './observe-page.js' */
/** @import { BenchSite } from './serve-compressed.js' */

/**
 * @typedef {object} Bench
 * @property {Browser} browser
 * @property {BenchSite} site
 * @property {(path: string) => boolean} isEngine
 * @property {Readonly<Record<string, string>>} partColors
 * @property {number} runs
 * @property {readonly string[]} parts which of `partNames`
 * @property {(line: string) => void} tell what is being done
 */

export const partNames = /** @type {const} */ (['load', 'drag', 'picture', 'moves', 'host']);

/**
 * @typedef {object} Results of one viewport; where there are two, Dateline's first and the bare page's second
 * @property {Viewport} viewport
 * @property {import('./measure-load.js').Load[][]} loads
 * @property {number[][]} firstDrags milliseconds
 * @property {(import('./measure-picture.js').Picture | null)[]} pictures
 * @property {{ slowdown: number, runs: import('./measure-moves.js').Moves[] }[]} moves
 * @property {{ maps: number | null, runs: import('./measure-host.js').Hosting[] }[]} hostings
 * @property {string[]} faults what could not be measured, where, and why
 */

/**
 * Measures all that is asked for in one viewport. The two pages take turns, so that whatever else the machine does falls on both.
 *
 * @param {Bench} bench
 * @param {Viewport} viewport
 * @returns {Promise<Results>}
 */
export async function measureAll(bench, viewport) {
	const { browser, site, isEngine, partColors, parts, tell } = bench;
	/** @type {Results} */
	const results = {
		viewport,
		loads: [[], []],
		firstDrags: [[], []],
		pictures: [],
		moves: [],
		hostings: [],
		faults: []
	};
	/**
	 * @template Value
	 * @param {string} what
	 * @param {() => Promise<Value>} measure
	 * @returns {Promise<Value | null>}
	 */
	const attempt = async (what, measure) => {
		tell(`${viewport.name}: ${what}`);
		try {
			return await measure();
		} catch (error) {
			results.faults.push(`${viewport.name}, ${what}: ${error instanceof Error ? error.message : String(error)}`);
			return null;
		}
	};
	/** @param {(benchPage: BenchPage, index: number, run: string) => Promise<void>} visit */
	const takeTurns = async (visit) => {
		for (let run = 1; run <= bench.runs; run++) {
			for (const [index, benchPage] of pages.entries()) await visit(benchPage, index, `run ${run} of ${bench.runs}`);
		}
	};

	/** @type {({ x: number, y: number } | null)[]} */
	const middles = [];
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
 * @param {Bench} bench
 * @param {BenchPage} benchPage
 * @param {Viewport} viewport
 * @returns the middle of its map, in CSS pixels
 */
async function warmUp({ browser, site }, benchPage, viewport) {
	const { context, page } = await openPage(browser, site, { viewport, slowdown: 1, isSlow4g: false });
	try {
		await page.goto(site.origin + benchPage.path);
		await page.waitForFunction(
			() =>
				/** @type {BenchWindow} */ (window).bench.liveMs !== null ||
				performance.getEntriesByName('complete').length > 0,
			null,
			{ timeout: 30_000 }
		);
		return await middleOf(page, benchPage.box);
	} finally {
		await context.close();
	}
}
