import type { Browser } from '@playwright/test';
import { afterwardsMs, phoneSlowdown, type Viewport } from './conditions';
import { observationsOf, openPage } from './open-page';
import type { BenchSite } from './serve-compressed';

/** How many maps lie far below what is seen of a newsroom's article; null is the same article without the loader. */
export const hostedMaps = [null, 1, 100] as const;

/** What embeds cost an article that nobody has scrolled yet. */
export interface Hosting {
	/** Of the main thread, the browser's own layout included; 0 when none took 50 ms. */
	longestTaskMs: number;
	longestScriptMs: number;
	/** Sum of all scores. */
	layoutShift: number;
	/** The article's own left out. */
	requests: number;
}

/** Visits an article once on slow 4G with a phone's processor. */
export async function measureHost(
	browser: Browser,
	site: BenchSite,
	viewport: Viewport,
	maps: number | null
): Promise<Hosting> {
	const path = `/article-${maps}.html`;
	const map = '<dateline-map story="japan-korea-defense" lang="en"></dateline-map><p>The article goes on.</p>';
	site.put(
		path,
		`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title><meta name="viewport" content="width=device-width"></head><body>${'<p>The article, before any map of it is in sight.</p>'.repeat(200)}${maps === null ? '' : '<script async src="/embed.js"></script>'}${map.repeat(maps ?? 100)}</body></html>`
	);
	const { context, page, requests } = await openPage(browser, site, {
		viewport,
		slowdown: phoneSlowdown,
		isSlow4g: true
	});
	try {
		await page.goto(site.origin + path, { waitUntil: 'load' });
		await page.waitForTimeout(afterwardsMs);
		const { longTasks, scripts, shifts } = await observationsOf(page);
		return {
			longestTaskMs: Math.max(0, ...longTasks.map(({ durationMs }) => durationMs)),
			longestScriptMs: Math.max(0, ...scripts.map(({ durationMs }) => durationMs)),
			layoutShift: shifts.reduce((sum, { score }) => sum + score, 0),
			requests: requests.filter((request) => request.url().startsWith(site.origin) && !request.url().endsWith(path))
				.length
		};
	} finally {
		await context.close();
	}
}
