import type { Frame } from './compare-frames';

/**
 * What a frame may differ from the settled picture, in pixels of an 800 × 600 map: less than the shortest name on it
 * (“Nara” has some 250), than a distance's words, than an arrowhead with its line.
 */
export const mostWrongPx = 40;

/**
 * The first frame whose map is the settled picture, and after which nothing in it moves.
 *
 * @param frames in the order of time
 * @param settled the index of the frame that all were compared with
 * @returns its index, at most `settled`
 */
export function wholeFrom(frames: readonly Pick<Frame, 'wrongPx'>[], settled: number): number {
	let first = settled;
	while (first > 0 && (frames[first - 1]?.wrongPx ?? Infinity) <= mostWrongPx) first--;
	return first;
}

/**
 * The last frame before the live map may alter the picture.
 *
 * @param timesMs of the frames, ascending
 * @param liveMs on the same clock; null where no live map takes over from a picture
 */
export function settledAt(timesMs: readonly number[], liveMs: number | null): number {
	if (liveMs === null) return timesMs.length - 1;
	return Math.max(
		0,
		timesMs.findLastIndex((atMs) => atMs < liveMs)
	);
}
