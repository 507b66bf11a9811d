import type { Browser } from '@playwright/test';
import { comparePictures } from './compare-pictures';
import { afterwardsMs, patienceMs, phoneSlowdown, type BenchPage, type Viewport } from './conditions';
import type { BenchWindow } from './observe-page';
import { openPage } from './open-page';
import type { BenchSite } from './serve-compressed';

/**
 * A frame differs from the finished picture by no more than this share of its pixels: what a letter's edge or a tooltip
 * makes.
 */
const completeShare = 0.01;

/** Times in milliseconds from the start of navigation. */
export interface Picture {
	/** First contentful paint in this very visit. */
	firstPaintMs: number | null;
	/** The first filmed frame whose map is as good as the finished one. */
	completeMs: number | null;
	/** How much of the map's pixels were right in the first filmed frame that was not blank. */
	firstShare: number;
	/** What land, sea and each kind of arc take of the finished map, 0 to 1. */
	shares: Readonly<Record<string, number>>;
}

/**
 * Films a visit and finds the frame from which on the map is complete, by its pixels: the proof of what `measureLoad`
 * takes from the page's own clock. Dateline's engine is held back meanwhile, so that what is judged is the poster.
 * Filming costs time: no other figure is taken from this visit.
 *
 * @param colors of the map's parts, as #rrggbb
 */
export async function measurePicture(
	browser: Browser,
	site: BenchSite,
	benchPage: BenchPage,
	viewport: Viewport,
	isEngine: (path: string) => boolean,
	colors: Readonly<Record<string, string>>
): Promise<Picture> {
	const { context, page, devtools } = await openPage(browser, site, {
		viewport,
		slowdown: phoneSlowdown,
		isSlow4g: true
	});
	const isPoster = benchPage.name === 'dateline';
	if (isPoster) site.hold(isEngine, patienceMs);
	try {
		const film: { atMs: number; png: string }[] = [];
		devtools.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
			film.push({ atMs: (metadata.timestamp ?? NaN) * 1000, png: data });
			devtools.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
		});
		await devtools.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
		await page.goto(site.origin + benchPage.path, { waitUntil: 'commit' });
		const finished = isPoster
			? () => (window as BenchWindow).bench.poster !== null
			: () => performance.getEntriesByName('complete').length > 0;
		await page.waitForFunction(finished, null, { timeout: patienceMs, polling: 250 });
		await page.waitForTimeout(2 * afterwardsMs);
		await devtools.send('Page.stopScreencast');
		const clip = await page.locator(benchPage.box).boundingBox();
		if (!clip) throw new Error(`${benchPage.path} has no visible ${benchPage.box}.`);
		const { originMs, firstPaintMs } = await page.evaluate(() => ({
			originMs: performance.timeOrigin,
			firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null
		}));
		const { frames, shares } = await comparePictures(
			browser,
			film.filter(({ atMs }) => atMs >= originMs),
			{ ...clip, windowWidth: viewport.widthPx },
			colors
		);
		const complete = frames.findIndex(({ differs }, index) =>
			[differs, ...frames.slice(index + 1).map((later) => later.differs)].every((share) => share <= completeShare)
		);
		const first = frames.find(({ isBlank }) => !isBlank);
		const completeAt = frames[complete]?.atMs;
		return {
			firstPaintMs,
			completeMs: completeAt === undefined ? null : completeAt - originMs,
			firstShare: first ? 1 - first.differs : 0,
			shares
		};
	} finally {
		site.hold(null);
		await context.close();
	}
}
