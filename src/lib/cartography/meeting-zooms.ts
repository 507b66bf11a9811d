import type { MercatorPosition } from '../geo/web-mercator';
import { tileSizePx, worldSizePx } from '../geo/web-mercator';
import type { Rectangle } from './labels';
import type { ShownZooms } from './shown-zooms';

/*
 * What stands beside a point keeps its size and its distance in pixels while the reader zooms, and the points move
 * apart. So two of them lie on each other within one range of zooms, which follows from their sizes and places alone,
 * in any box. Ranges are counted in widths of the world in pixels, which double with each zoom.
 */

/** An area in pixels from a point of the map. */
export interface Anchored {
	readonly at: MercatorPosition;
	readonly area: Rectangle;
}

/** Widths of the world in pixels, the second not included; 0 and Infinity are no bounds. */
export type WorldRange = readonly [fromPx: number, toPx: number];

/** No map is seen from farther or closer: a phone shows all of the world at -1.2. */
export const seenZooms = { farthest: -2, closest: 18 } as const;

/** Below this nobody sees the map. */
const leastWorldPx = worldSizePx(seenZooms.farthest);

/**
 * The widths of the world at which two areas share more than an edge; null where there are none that a reader can see.
 * Asked for each two of a thousand names: nothing is made before it is known that they meet.
 */
export function meetingRange(one: Anchored, other: Anchored): WorldRange | null {
	// The copy of the world that lies closest.
	const across = other.at[0] - one.at[0];
	const dx = across - Math.round(across);
	const dy = other.at[1] - one.at[1];
	const [left, right] = [one.area.left - other.area.right, one.area.right - other.area.left];
	const [top, bottom] = [one.area.top - other.area.bottom, one.area.bottom - other.area.top];
	const to = Math.min(lastScale(dx, left, right), lastScale(dy, top, bottom));
	if (!(to > leastWorldPx)) return null;
	const from = Math.max(firstScale(dx, left, right), firstScale(dy, top, bottom));
	return from < to ? [from, to] : null;
}

/** From which scale on a distance lies between two values, the first below the second. */
function firstScale(distance: number, above: number, below: number): number {
	if (distance === 0) return 0;
	return Math.max(0, distance > 0 ? above / distance : below / distance);
}

/** Up to which scale it does. */
function lastScale(distance: number, above: number, below: number): number {
	if (distance === 0) return above < 0 && below > 0 ? Infinity : 0;
	return distance > 0 ? below / distance : above / distance;
}

/** What is left of a range where something is shown at all. */
export function whereShown(range: WorldRange, shown: ShownZooms | undefined): readonly WorldRange[] {
	return shown ? hiddenRanges(shown).reduce<readonly WorldRange[]>(without, [range]) : [range];
}

function without(ranges: readonly WorldRange[], [hiddenFrom, hiddenTo]: WorldRange): readonly WorldRange[] {
	return ranges
		.flatMap(([from, to]): WorldRange[] => [
			[from, Math.min(to, hiddenFrom)],
			[Math.max(from, hiddenTo), to]
		])
		.filter(([from, to]) => from < to);
}

/** The widths of the world at which something is not shown. */
export function hiddenRanges({ from, gaps }: ShownZooms): readonly WorldRange[] {
	return [[0, worldSizePx(from)], ...gaps.map(([start, end]): WorldRange => [worldSizePx(start), worldSizePx(end)])];
}

/** Something that shows for less than this, in zooms, would only flicker. */
const leastShown = 0.25;

/** With more gaps a name would come and go as the reader zooms: the later ones are one. */
const mostGaps = 3;

/** At which zooms something is shown that is in the way in some ranges; undefined where it always has room. */
export function shownBeside(blocked: readonly WorldRange[]): ShownZooms | undefined {
	const zooms = blocked
		.map(([from, to]) => [zoomOf(from), zoomOf(to)] as const)
		.filter(([from, to]) => to > seenZooms.farthest && from < seenZooms.closest)
		.toSorted((one, other) => one[0] - other[0]);
	let shownFrom: number = seenZooms.farthest;
	const gaps: [from: number, to: number][] = [];
	for (const [from, to] of zooms) {
		const last = gaps.at(-1);
		if (!last && from < shownFrom + leastShown) shownFrom = Math.max(shownFrom, to);
		else if (last && (from < last[1] + leastShown || gaps.length === mostGaps)) last[1] = Math.max(last[1], to);
		else gaps.push([from, to]);
	}
	if (shownFrom <= seenZooms.farthest && gaps.length === 0) return undefined;
	return { from: roundedUp(shownFrom), gaps: gaps.map(([from, to]) => [roundedDown(from), roundedUp(to)]) };
}

/** Beyond any zoom. Finite: it is written into pages and styles. */
export const neverZoom = 99;

function zoomOf(worldPx: number): number {
	return Math.log2(worldPx / tileSizePx);
}

/**
 * Two digits are a hundredth of a zoom, less than a pixel in a name's distance; always away from what is in the way.
 */
function roundedUp(zoom: number): number {
	return zoom < seenZooms.closest ? Math.ceil(zoom * 100) / 100 : neverZoom;
}

function roundedDown(zoom: number): number {
	return Math.floor(zoom * 100) / 100;
}
