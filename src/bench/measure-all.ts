import { conditions } from './conditions';
import { thisMachine, watchOthers } from './machine';
import type { Options } from './options';
import type { Bench } from './parts/part';
import { planVisits } from './plan';
import type { Results } from './records';
import { pages, type PageName } from './site/pages';
import { fitWindow, type WindowPx } from './visit/open-page';

/**
 * Measures all that is asked for, run by run.
 *
 * @param loadBefore of the machine, before the sites were built
 * @param tell what is being done
 * @param keep what has been measured, after every run: what ends a bench early loses one of them
 */
export async function measureAll(
	tools: Omit<Bench, 'windows'>,
	options: Options,
	loadBefore: number,
	tell: (line: string) => void,
	keep: (results: Results) => void
): Promise<Results> {
	const { browser, site } = tools;
	const machine = thisMachine(browser.version(), loadBefore);
	const results: Results = { at: new Date().toISOString(), runs: options.runs, machine, records: [], faults: [] };
	// The browser's driver goes on about what it has tried.
	const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n', 1)[0];

	// At full speed, so that every file has been compressed and the browser has started its graphics process.
	const windows: Partial<Record<PageName, WindowPx>> = {};
	for (const page of pages.filter(({ name }) => options.pages.includes(name))) {
		tell(`warming up ${page.name}`);
		try {
			windows[page.name] = await fitWindow(browser, site, page);
		} catch (error) {
			results.faults.push(`${page.name}: ${reasonOf(error)}`);
		}
	}
	const bench: Bench = { ...tools, windows };
	const visits = planVisits(options.parts, ({ name }) => windows[name] !== undefined);
	for (let run = 1; run <= options.runs; run++) {
		const othersShare = watchOthers();
		for (const [index, { part, condition, subject, page, measure }] of visits.entries()) {
			const what = `${part}, ${conditions[condition].words}, ${subject}, run ${run} of ${options.runs}`;
			tell(`${what} (${index + 1} of ${visits.length})`);
			try {
				results.records.push({
					part,
					condition,
					subject,
					run,
					...(await measure(bench, page, conditions[condition]))
				});
			} catch (error) {
				results.faults.push(`${what}: ${reasonOf(error)}`);
			}
		}
		machine.othersShares.push(othersShare());
		keep(results);
	}
	return results;
}
