import type { Camera, BoxSize } from '../geo/web-mercator';
import type { LngLat } from '../geo/lng-lat';
import { projectToPx } from '../geo/web-mercator';

/** On which side of its point a name stands. */
export type LabelSide = 'right' | 'left' | 'below' | 'above';

/** In the order of preference: right reads on from the point. */
const sides: readonly LabelSide[] = ['right', 'left', 'below', 'above'];

/** From the centre of a place's ring to the near edge of its name. */
export const labelGapPx = 14;

export interface LabelledPoint {
	readonly id: string;
	readonly position: LngLat;
	readonly name: string;
	readonly sizePx: number;
}

/** A view in which the names must not collide. */
export interface View {
	readonly camera: Camera;
	readonly box: BoxSize;
}

interface Rectangle {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/**
 * The side for each place's name, such that in all given views the names stay in the box and off each other, off the rings and,
 * where possible, off the arcs. Decided once per story and language, so that a name never hops while the map moves.
 * Greedy in the order given, from the most constrained view; a story has a handful of places.
 */
export function chooseLabelSides(
	points: readonly LabelledPoint[],
	arcs: readonly (readonly LngLat[])[],
	views: readonly View[]
): ReadonlyMap<string, LabelSide> {
	const chosen = new Map<string, LabelSide>();
	// The second round sees every other name where the first round has put it.
	for (let round = 0; round < 2; round++) {
		for (const point of points) {
			const costs = sides.map((side, preference) => preference + costOf(point, side, points, arcs, views, chosen));
			chosen.set(point.id, sides[costs.indexOf(Math.min(...costs))] ?? 'right');
		}
	}
	return chosen;
}

function costOf(
	point: LabelledPoint,
	side: LabelSide,
	points: readonly LabelledPoint[],
	arcs: readonly (readonly LngLat[])[],
	views: readonly View[],
	chosen: ReadonlyMap<string, LabelSide>
): number {
	let cost = 0;
	for (const { camera, box } of views) {
		const pxOf = (position: LngLat) => projectToPx(position, camera, box);
		const name = nameRectangle(pxOf(point.position), point, side);
		if (name.left < 0 || name.top < 0 || name.right > box.widthPx || name.bottom > box.heightPx) cost += 1000;
		for (const other of points) {
			if (other.id === point.id) continue;
			const otherPx = pxOf(other.position);
			const otherSide = chosen.get(other.id);
			if (otherSide && overlap(name, nameRectangle(otherPx, other, otherSide))) cost += 1000;
			if (overlap(name, around(otherPx, labelGapPx))) cost += 1000;
		}
		for (const arc of arcs) cost += 20 * arc.filter((position) => overlap(name, around(pxOf(position), 3))).length;
	}
	return cost;
}

/** The rectangle that a name fills beside its point, in pixels of the box. */
export function nameRectangle(
	[x, y]: readonly [number, number],
	{ name, sizePx }: { readonly name: string; readonly sizePx: number },
	side: LabelSide
): Rectangle {
	const width = textWidthPx(name, sizePx);
	const height = sizePx * 1.2;
	const left = side === 'right' ? x + labelGapPx : side === 'left' ? x - labelGapPx - width : x - width / 2;
	const top = side === 'below' ? y + labelGapPx : side === 'above' ? y - labelGapPx - height : y - height / 2;
	return { left, top, right: left + width, bottom: top + height };
}

/** A generous estimate, since no font is at hand where this runs: full width for Han, kana and Hangul, 0.62 em for the rest. */
export function textWidthPx(text: string, sizePx: number): number {
	return [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 1 : 0.62) * sizePx, 0);
}

function around([x, y]: readonly [number, number], radiusPx: number): Rectangle {
	return { left: x - radiusPx, top: y - radiusPx, right: x + radiusPx, bottom: y + radiusPx };
}

function overlap(one: Rectangle, other: Rectangle): boolean {
	return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
