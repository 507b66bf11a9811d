import type { Rectangle } from '../../lib/cartography/labels';
import { differenceOf } from './color-measures';
import type { Lab } from './color-measures';
import { labOf } from './picture';
import type { Picture } from './picture';

export interface Comparison {
	/** Of the pixels that are compared, those that differ visibly: 0..1. */
	readonly differing: number;
	/** The same without regard to what lies beside a pixel: every edge that is smoothed otherwise counts. */
	readonly differingStrictly: number;
	/** Of all pixels, those that are not compared: 0..1. */
	readonly masked: number;
	/**
	 * The first picture in pale grey, what differs in red, what differs only strictly in yellow, what is masked in blue.
	 */
	readonly marked: Picture;
}

/**
 * From this distance in L*a*b* on two colours count as two. Just below that of land and sea of the dark palette, which
 * are the map's closest areas: a lake that is missing is seen.
 */
export const visibleDifference = 8;

/**
 * Compares two pictures of one size outside some areas, as an eye does. Two renderers smooth the same edge by other
 * rules, so that a pixel on it may have another shade while nothing has moved. A pixel differs visibly when its colour
 * is not found in the other picture within one pixel's distance, one way or the other; a line that is missing, an area
 * of another colour, or an edge that has moved by two pixels is.
 */
export function comparePictures(one: Picture, other: Picture, areas: readonly Rectangle[]): Comparison {
	const { widthPx, heightPx } = one;
	if (other.widthPx !== widthPx || other.heightPx !== heightPx) throw new Error('The pictures differ in size.');
	const [labs, otherLabs] = [labsOf(one), labsOf(other)];
	const mask = maskOf(one, areas);
	const isNear = (color: Lab, among: readonly Lab[], x: number, y: number) => {
		for (let atY = Math.max(0, y - 1); atY <= Math.min(heightPx - 1, y + 1); atY++) {
			for (let atX = Math.max(0, x - 1); atX <= Math.min(widthPx - 1, x + 1); atX++) {
				if (differenceOf(color, among[atY * widthPx + atX] ?? black) < visibleDifference) return true;
			}
		}
		return false;
	};
	const marked = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
	let [compared, differing, differingStrictly] = [0, 0, 0];
	for (let y = 0; y < heightPx; y++) {
		for (let x = 0; x < widthPx; x++) {
			const at = y * widthPx + x;
			const [color, otherColor] = [labs[at] ?? black, otherLabs[at] ?? black];
			const pale = 200 + color[0] * 0.5;
			let mark = [pale, pale, pale];
			if (mask[at]) mark = [pale - 60, pale - 40, 255];
			else {
				compared++;
				if (differenceOf(color, otherColor) >= visibleDifference) {
					differingStrictly++;
					mark = [240, 200, 0];
					if (!isNear(color, otherLabs, x, y) || !isNear(otherColor, labs, x, y)) {
						differing++;
						mark = [220, 0, 0];
					}
				}
			}
			marked.set(mark, at * 4);
		}
	}
	return {
		differing: differing / compared,
		differingStrictly: differingStrictly / compared,
		masked: 1 - compared / (widthPx * heightPx),
		marked: { widthPx, heightPx, rgba: marked }
	};
}

const black: Lab = [0, 0, 0];

function labsOf({ widthPx, heightPx, rgba }: Picture): Lab[] {
	// A map has few colours; the roots are what takes time.
	const known = new Map<number, Lab>();
	return Array.from({ length: widthPx * heightPx }, (_, index) => {
		const at = index * 4;
		const key = ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
		const lab = known.get(key) ?? labOf(rgba, at);
		known.set(key, lab);
		return lab;
	});
}

function maskOf({ widthPx, heightPx }: Picture, areas: readonly Rectangle[]): Uint8Array {
	const mask = new Uint8Array(widthPx * heightPx);
	for (const { left, top, right, bottom } of areas) {
		const [from, to] = [Math.max(0, Math.floor(left)), Math.min(widthPx, Math.ceil(right))];
		for (let y = Math.max(0, Math.floor(top)); y < Math.min(heightPx, Math.ceil(bottom)); y++) {
			if (from < to) mask.fill(1, y * widthPx + from, y * widthPx + to);
		}
	}
	return mask;
}

/** The same picture, moved to the right and down; its edge is drawn out. */
export function moved({ widthPx, heightPx, rgba }: Picture, byPx: number): Picture {
	const there = new Uint8ClampedArray(rgba.length);
	for (let y = 0; y < heightPx; y++) {
		for (let x = 0; x < widthPx; x++) {
			const from = Math.max(0, y - byPx) * widthPx + Math.max(0, x - byPx);
			there.set(rgba.subarray(from * 4, from * 4 + 4), (y * widthPx + x) * 4);
		}
	}
	return { widthPx, heightPx, rgba: there };
}
