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

/** An area of a box in CSS pixels from its top left corner. */
export interface Rectangle {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/**
 * The side for each place's name, such that in all given views the names stay in the box and off each other, off the rings and,
 * where possible, off the arcs. Decided once per story and language, so that a name never hops while the map moves.
 * The best of all combinations, found by trying them and giving up whatever is already worse than the best so far.
 */
export function chooseLabelSides(
	points: readonly LabelledPoint[],
	arcs: readonly (readonly LngLat[])[],
	views: readonly View[]
): ReadonlyMap<string, LabelSide> {
	const options = points.map((point) => sides.map((side) => optionFor(point, side, points, arcs, views)));
	let best: { readonly cost: number; readonly chosen: readonly LabelOption[] } = { cost: Infinity, chosen: [] };
	const complete = (chosen: readonly LabelOption[], cost: number) => {
		if (cost >= best.cost) return;
		const next = options[chosen.length];
		if (!next) best = { cost, chosen };
		for (const option of next ?? []) {
			const collisions = chosen.filter((other) => collide(option, other)).length;
			complete([...chosen, option], cost + option.cost + collisions * collisionCost);
		}
	};
	complete([], 0);
	return new Map(points.map(({ id }, index) => [id, best.chosen[index]?.side ?? 'right']));
}

/** Two names closer than this read as one. */
const wordSpacePx = 7;

/** Worse than any number of arc points under a name. */
const collisionCost = 1000;

interface LabelOption {
	readonly side: LabelSide;
	/** What speaks against this side whatever the other names do. */
	readonly cost: number;
	/** One for each view. */
	readonly names: readonly Rectangle[];
}

function optionFor(
	point: LabelledPoint,
	side: LabelSide,
	points: readonly LabelledPoint[],
	arcs: readonly (readonly LngLat[])[],
	views: readonly View[]
): LabelOption {
	let cost = sides.indexOf(side);
	const names = views.map(({ camera, box }) => {
		const pxOf = (position: LngLat) => projectToPx(position, camera, box);
		const name = nameRectangle(pxOf(point.position), point, side);
		if (!isWhole(name, box)) cost += collisionCost;
		const others = points.filter(({ id }) => id !== point.id);
		cost += collisionCost * others.filter(({ position }) => overlap(name, around(pxOf(position), labelGapPx))).length;
		cost += 20 * arcs.flat().filter((position) => overlap(name, around(pxOf(position), 3))).length;
		return name;
	});
	return { side, cost, names };
}

function collide(one: LabelOption, other: LabelOption): boolean {
	return one.names.some((name, view) => {
		const otherName = other.names[view];
		return otherName !== undefined && overlap(grow(name, wordSpacePx), otherName);
	});
}

/** The rectangle that a name fills beside its point, in pixels of the box. */
export function nameRectangle(
	[x, y]: readonly [number, number],
	{ name, sizePx }: { readonly name: string; readonly sizePx: number },
	side: LabelSide,
	gapPx: number = labelGapPx
): Rectangle {
	const width = textWidthPx(name, sizePx);
	const height = sizePx * 1.2;
	const left = side === 'right' ? x + gapPx : side === 'left' ? x - gapPx - width : x - width / 2;
	const top = side === 'below' ? y + gapPx : side === 'above' ? y - gapPx - height : y - height / 2;
	return { left, top, right: left + width, bottom: top + height };
}

/** A generous estimate, since no font is at hand where this runs: full width for Han, kana and Hangul, 0.62 em for the rest. */
export function textWidthPx(text: string, sizePx: number): number {
	return [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 1 : 0.62) * sizePx, 0);
}

/** Whether a box shows all of an area. */
export function isWhole({ left, top, right, bottom }: Rectangle, { widthPx, heightPx }: BoxSize): boolean {
	return left >= 0 && top >= 0 && right <= widthPx && bottom <= heightPx;
}

/** The same area with a margin on every side. */
export function grow({ left, top, right, bottom }: Rectangle, marginPx: number): Rectangle {
	return { left: left - marginPx, top: top - marginPx, right: right + marginPx, bottom: bottom + marginPx };
}

function around([x, y]: readonly [number, number], radiusPx: number): Rectangle {
	return { left: x - radiusPx, top: y - radiusPx, right: x + radiusPx, bottom: y + radiusPx };
}

/** Whether two areas share more than an edge. */
export function overlap(one: Rectangle, other: Rectangle): boolean {
	return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
