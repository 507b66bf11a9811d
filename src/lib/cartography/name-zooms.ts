import type { LngLat } from '../geo/lng-lat';
import { nearestCopy } from '../geo/lng-lat';
import { mercatorFromLngLat, projectToPx, worldSizePx } from '../geo/web-mercator';
import type { LabelledPoint, LabelSide, Rectangle, View } from './labels';
import { grow, isUncut, nameRectangle } from './labels';
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
 * At which zooms each name has room: off all rings, off the names that are more important and have room there, and neither cut by the edge nor under
 * the buttons where a story begins.
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
		const shown = obstacles.shownAmong(name, [...whereCut(point, views), ...(index < mostFar ? [] : [tooFar])]);
		obstacles.add({ at: name.at, area: grow(name.area, leastSpacePx) }, shown);
		return shown;
	});
}

/** A name that the edge or a button cuts in one box is cut in many up to the next one: it shows from there on, or when the reader comes closer. */
function whereCut(point: SidedPoint, views: readonly View[]): readonly WorldRange[] {
	const last = views.findLastIndex((view) => {
		const px = projectToPx(nearestCopy(point.position, view.camera.center[0]), view.camera, view.box);
		return !isUncut(px, point, point.side, view);
	});
	const zoom = views[last + 1]?.camera.zoom ?? (views[last]?.camera.zoom ?? 0) + 1;
	return last < 0 ? [] : [[0, worldSizePx(zoom)]];
}
