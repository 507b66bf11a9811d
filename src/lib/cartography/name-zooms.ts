import type { LngLat } from '../geo/lng-lat';
import { mercatorFromLngLat, worldSizePx } from '../geo/web-mercator';
import { kindsFromPx } from './decisive-views';
import type { LabelledPoint, LabelSide, Rectangle, View } from './labels';
import { grow, isUnclipped, nameRectangle, projectionOf } from './labels';
import type { Anchored, WorldRange } from './meeting-zooms';
import { Obstacles } from './obstacles';
import type { ShownZooms } from './shown-zooms';

/** So much is between two names at least, besides what their widths are estimated too large. */
const leastSpacePx = 1;

/** Two zooms farther out than a phone shows a story all of it is one heap, and only so many names are tried. */
const mostFar = 8;

/** Half of what a ring takes, with its line. */
const ringPx = 11;
const ringArea: Rectangle = { left: -ringPx, top: -ringPx, right: ringPx, bottom: ringPx };

export interface SidedPoint extends LabelledPoint {
	readonly side: LabelSide;
}

/** A point's ring. */
export function anchoredRing({ position }: { readonly position: LngLat }): Anchored {
	return { at: mercatorFromLngLat(position), area: ringArea };
}

/** A point's name as it stands beside it. */
export function anchoredName(point: SidedPoint): Anchored {
	return { at: mercatorFromLngLat(point.position), area: nameRectangle([0, 0], point, point.side) };
}

/**
 * At which zooms each name has room: off all rings, and off the names that are more important and have room there. What
 * a box cuts is `nameClip`'s matter.
 *
 * @param points the most important first
 * @param views how a story is seen first, the smallest first
 * @returns one for each point; undefined where it always has room
 */
export function nameZooms(points: readonly SidedPoint[], views: readonly View[]): readonly (ShownZooms | undefined)[] {
	const obstacles = new Obstacles(points.map(anchoredRing));
	const tooFar: WorldRange = [0, worldSizePx((views[0]?.camera.zoom ?? 0) - 2)];
	return points.map((point, index) => {
		const name = anchoredName(point);
		const shown = obstacles.shownAmong(name, index < mostFar ? [] : [tooFar]);
		obstacles.add({ at: name.at, area: grow(name.area, leastSpacePx) }, shown);
		return shown;
	});
}

/**
 * Where a story begins an edge or a button would cut a name: in boxes narrower than this it shows only from a zoom on,
 * when the reader has come closer.
 */
export interface NameClip {
	readonly belowPx: number;
	readonly from: number;
}

/** So much closer than where a name is cut the reader has moved the map, and the name with it. */
const closer = 0.25;

/** Wider than any screen. */
const everyBoxPx = 100_000;

/**
 * Whether a name is cut where a story begins. A box that cuts it stands for all that are no wider: whoever has more
 * room sees the name.
 *
 * @param views how a story is seen first, of each kind of box
 */
export function nameClip(point: SidedPoint, views: readonly View[]): NameClip | undefined {
	const cutting = views.filter((view) => !isUnclipped(projectionOf(view)(point.position), point, point.side, view));
	if (cutting.length === 0) return undefined;
	const widestPx = Math.max(...cutting.map(({ box }) => box.widthPx));
	return {
		belowPx: kindsFromPx.find((fromPx) => fromPx > widestPx) ?? everyBoxPx,
		from: Math.max(...cutting.map(({ camera }) => camera.zoom)) + closer
	};
}
