import { afterwardsMs } from '../conditions';
import { mapColors } from '../site/map-colors';
import { compareFrames } from '../visit/compare-frames';
import { startFilm } from '../visit/film';
import { observationsOf, openPage, untilLive, untilQuiet } from '../visit/open-page';
import { settledAt, wholeFrom } from '../visit/whole-picture';
import { windowOf, type Measure } from './part';

/**
 * Films a visit and finds the frame from which on the map is whole and stands still, by its pixels. Filming costs time:
 * no tasks are counted in this visit.
 */
export const measurePicture: Measure = async (bench, benchPage, condition) => {
	const { browser, site } = bench;
	const { context, page, devtools } = await openPage(browser, site, windowOf(bench, benchPage), condition);
	try {
		const endFilm = await startFilm(devtools);
		await page.goto(site.origin + benchPage.path, { waitUntil: 'commit' });
		await untilLive(page, benchPage);
		await untilQuiet(site);
		await page.waitForTimeout(afterwardsMs);
		const shots = await endFilm();
		const clip = await page.locator(benchPage.box).boundingBox();
		if (!clip) throw new Error(`${benchPage.path} has no visible ${benchPage.box}.`);
		const { liveMs, shifts } = await observationsOf(page);
		const originMs = await page.evaluate(() => performance.timeOrigin);
		const film = shots.filter(({ atMs }) => atMs >= originMs);
		const times = film.map(({ atMs }) => atMs - originMs);
		const settled = settledAt(times, benchPage.isOurs ? liveMs : null);
		const { frames, colorsPx, mapPx } = await compareFrames(browser, film, settled, clip, mapColors);
		const missing = Object.keys(colorsPx).filter((name) => (colorsPx[name] ?? 0) < 30);
		if (missing.length > 0) throw new Error(`The settled picture of ${benchPage.name} shows no ${missing.join(', ')}.`);
		const whole = wholeFrom(frames, settled);
		const anything = frames.findIndex(({ isBlank }) => !isBlank);
		const firstOfMap = frames.findIndex(({ isEmpty }) => !isEmpty);
		const last = frames.at(-1);
		return {
			values: {
				anythingMs: times[anything] ?? null,
				wholeMs: times[whole] ?? null,
				// Ours reads its pixels before it takes over (maplibre/has-drawn); a peer's mark says only that all is told to
				// the graphics process.
				liveSeenMs: benchPage.isOurs ? liveMs : benchPage.canMove ? (times[whole] ?? null) : null,
				firstWrongShare: (frames[firstOfMap]?.wrongPx ?? mapPx) / mapPx,
				framesBefore: whole - Math.max(0, firstOfMap),
				takeOverShare: benchPage.isOurs && last ? last.wrongPx / mapPx : null,
				layoutShift: shifts.reduce((sum, { score }) => sum + score, 0)
			},
			details: {
				liveMs,
				settledMs: times[settled],
				shifts,
				frames: frames.map(({ wrongPx, where }, index) => ({ atMs: Math.round(times[index] ?? NaN), wrongPx, where }))
			}
		};
	} finally {
		await context.close();
	}
};
