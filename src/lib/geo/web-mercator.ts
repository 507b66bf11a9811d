import type { LngLat } from './lng-lat';

/**
 * Where the map looks from: north up, seen from straight above.
 * `center` is the position in the middle of the box; its longitude may lie past ±180, like that of a continuous line.
 * `zoom` is MapLibre's: at zoom z the world is 512 · 2^z pixels wide. May be fractional or negative.
 */
export interface Camera {
	readonly center: LngLat;
	readonly zoom: number;
}

/** Size of the box that a map or poster is drawn in, in CSS pixels, each > 0. */
export interface BoxSize {
	readonly widthPx: number;
	readonly heightPx: number;
}

/** Whether anything can be seen in a box: in a folded part of its page a map has no size. */
export function hasSize({ widthPx, heightPx }: BoxSize): boolean {
	return widthPx > 0 && heightPx > 0;
}

/** A place in the box, in CSS pixels from its top left corner: x to the right, y down. May lie outside the box. */
export type BoxPosition = readonly [xPx: number, yPx: number];

/** A place on the Mercator plane in world units: x east and y south, 0..1 over the whole world. */
export type MercatorPosition = readonly [x: number, y: number];

/** Width of the whole world at zoom 0, in CSS pixels (MapLibre's `transform.tileSize`). */
export const tileSizePx = 512;

/** The latitude where the Mercator world ends and is square, in degrees (MapLibre's `MAX_VALID_LATITUDE`). */
const maxMercatorLatDeg = 85.051129;

// The four formulas are maplibre-gl's own, sign for sign (src/geo/mercator_coordinate.ts), so that the poster and
// the live map agree to the last digit. World units: x and y run from 0 (180° west, 85.05° north) to 1.

/** World x (0..1 for -180..180) of a longitude in degrees; beyond ±180 it runs on. */
export function mercatorXFromLng(lngDeg: number): number {
	return (180 + lngDeg) / 360;
}

/** World y (0..1 from 85.0511 down to -85.0511) of a latitude in degrees. Runs out of 0..1 towards the poles. */
export function mercatorYFromLat(latDeg: number): number {
	return (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (latDeg * Math.PI) / 360))) / 360;
}

/** Longitude in degrees of a world x. */
export function lngFromMercatorX(x: number): number {
	return x * 360 - 180;
}

/** Latitude in degrees of a world y. */
export function latFromMercatorY(y: number): number {
	const y2 = 180 - y * 360;
	return (360 / Math.PI) * Math.atan(Math.exp((y2 * Math.PI) / 180)) - 90;
}

/** World position of a position. A latitude beyond the Mercator world counts as its edge, where MapLibre draws it. */
export function mercatorFromLngLat([lng, lat]: LngLat): MercatorPosition {
	const drawnLat = Math.max(-maxMercatorLatDeg, Math.min(maxMercatorLatDeg, lat));
	return [mercatorXFromLng(lng), mercatorYFromLat(drawnLat)];
}

/** Position of a world position. Its longitude lies past ±180 where x is outside 0..1. */
export function lngLatFromMercator([x, y]: MercatorPosition): LngLat {
	return [lngFromMercatorX(x), latFromMercatorY(y)];
}

/** Width of the whole world at a zoom, in CSS pixels. */
export function worldSizePx(zoom: number): number {
	return tileSizePx * 2 ** zoom;
}

/**
 * Where a position is drawn in the box. Longitudes are taken as they are: 190 is not -170, so that lines
 * with continuous longitudes stay whole. Latitudes beyond the Mercator world are drawn at its edge.
 */
export function projectToPx(position: LngLat, { center, zoom }: Camera, box: BoxSize): BoxPosition {
	const worldPx = worldSizePx(zoom);
	const [x, y] = mercatorFromLngLat(position);
	return [
		box.widthPx / 2 + (x - mercatorXFromLng(center[0])) * worldPx,
		box.heightPx / 2 + (y - mercatorYFromLat(center[1])) * worldPx
	];
}

/** The position drawn at a place in the box: the inverse of `projectToPx`. Its longitude may lie past ±180. */
export function unprojectFromPx([xPx, yPx]: BoxPosition, { center, zoom }: Camera, box: BoxSize): LngLat {
	const worldPx = worldSizePx(zoom);
	return lngLatFromMercator([
		mercatorXFromLng(center[0]) + (xPx - box.widthPx / 2) / worldPx,
		mercatorYFromLat(center[1]) + (yPx - box.heightPx / 2) / worldPx
	]);
}
