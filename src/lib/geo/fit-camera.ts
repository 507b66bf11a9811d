import type { Bounds } from './bounds';
import {
	lngLatFromMercator,
	mercatorFromLngLat,
	tileSizePx,
	worldSizePx,
	type BoxSize,
	type Camera
} from './web-mercator';

/** Room to keep free inside the box's edges, in CSS pixels, each ≥ 0. */
export interface PaddingPx {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** The part of the box's width and height that padding never takes, so that there is always room for the map. */
const leastRoom = 0.1;

/**
 * The camera that shows `bounds` as large as possible in the box less its padding, north up, with the middle of
 * the bounds (on the Mercator plane) in the middle of the room that is left.
 *
 * If left and right padding (or top and bottom) would together take more than nine tenths of the box, both
 * shrink in proportion until one tenth is left. Bounds without any extent, a single place, get `maxZoom`.
 * The centre's longitude lies past 180 where bounds across the antimeridian ask for it. Nothing keeps the camera from
 * showing more than the world: MapLibre corrects such a camera, so give world-wide bounds a box of their shape.
 *
 * @param options.maxZoom upper limit for the zoom, 22 unless told (MapLibre's own default)
 * @throws RangeError when bounds, box, padding or `maxZoom` are out of range
 */
export function fitCamera(
	bounds: Bounds,
	box: BoxSize,
	{ paddingPx, maxZoom = 22 }: { paddingPx: PaddingPx; maxZoom?: number }
): Camera {
	const [west, south, east, north] = bounds;
	if (!(west <= east && east - west <= 360 && -90 <= south && south <= north && north <= 90)) {
		throw new RangeError(`bounds must be [west, south, east, north] in degrees, got ${bounds.join(', ')}`);
	}
	if (!Number.isFinite(maxZoom)) throw new RangeError(`maxZoom must be a finite number, got ${maxZoom}`);
	const horizontal = roomOf('box width', box.widthPx, paddingPx.left, paddingPx.right);
	const vertical = roomOf('box height', box.heightPx, paddingPx.top, paddingPx.bottom);

	const [x0, y0] = mercatorFromLngLat([west, north]);
	const [x1, y1] = mercatorFromLngLat([east, south]);
	// Pixels per world. Division by an extent of 0 gives Infinity, which leaves the decision to the other axis or
	// maxZoom.
	const scale = Math.min(horizontal.roomPx / (x1 - x0), vertical.roomPx / (y1 - y0));
	const zoom = Math.min(Math.log2(scale / tileSizePx), maxZoom);

	const worldPx = worldSizePx(zoom);
	return {
		center: lngLatFromMercator([
			(x0 + x1) / 2 - horizontal.shiftPx / worldPx,
			(y0 + y1) / 2 - vertical.shiftPx / worldPx
		]),
		zoom
	};
}

/** The room that padding leaves on one axis, and how far the middle of that room lies from the middle of the box. */
function roomOf(what: string, sizePx: number, beforePx: number, afterPx: number): { roomPx: number; shiftPx: number } {
	if (!(sizePx > 0 && sizePx < Infinity)) throw new RangeError(`${what} must be > 0 px, got ${sizePx}`);
	const paddingPx = beforePx + afterPx;
	if (!(beforePx >= 0 && afterPx >= 0 && paddingPx < Infinity)) {
		throw new RangeError(`padding must be ≥ 0 px, got ${beforePx} and ${afterPx} for the ${what}`);
	}
	const shrink = Math.min(1, ((1 - leastRoom) * sizePx) / paddingPx);
	return { roomPx: sizePx - paddingPx * shrink, shiftPx: ((beforePx - afterPx) * shrink) / 2 };
}
