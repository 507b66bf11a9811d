import { readTrace, type TraceEvent } from '../visit/read-trace';
import { openPage, untilAsked, untilLive } from '../visit/open-page';
import { windowOf, type Measure } from './part';

const categories = [
	'devtools.timeline',
	'disabled-by-default-devtools.timeline',
	'loading',
	'blink.user_timing',
	'__metadata'
];

/** Traces a visit: what the browser computes before it first paints, and the tasks before the engine is asked for. */
export const measureWork: Measure = async (bench, benchPage, condition) => {
	const { browser, site, isEngine } = bench;
	const { context, page } = await openPage(browser, site, windowOf(bench, benchPage), condition);
	try {
		await browser.startTracing(page, { categories });
		await page.goto(site.origin + benchPage.path, { waitUntil: 'commit' });
		if (benchPage.isOurs) await untilAsked(site, isEngine);
		else await untilLive(page, benchPage);
		await page.waitForTimeout(500);
		const trace = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
		const work = readTrace(trace.traceEvents, site.origin + benchPage.path, (url) => isEngine(new URL(url).pathname));
		return { values: { ...work } };
	} finally {
		await context.close();
	}
};
