import type { Bounds } from './bounds';
import { earthRadiusKm } from './earth';
import { lngLatFromMercator, mercatorFromLngLat } from './web-mercator';

/** What bounds are at least, on the Mercator plane. */
export interface LeastExtent {
	/** Of the longer side, in kilometres at the latitude of the bounds' middle. */
	readonly leastKm: number;
	/** Of the shorter side, as a share of the longer one, 0..1. */
	readonly slimmest: number;
}

/**
 * Bounds that are at least so large, and no slimmer than that: the same middle on the Mercator plane, grown to both
 * sides alike. They stay within the Mercator world and narrower than it.
 */
export function grownBounds(bounds: Bounds, { leastKm, slimmest }: LeastExtent): Bounds {
	const [west, south, east, north] = bounds;
	const [[left, top], [right, bottom]] = [mercatorFromLngLat([west, north]), mercatorFromLngLat([east, south])];
	const [width, height] = [right - left, bottom - top];
	const [x, y] = [(left + right) / 2, (top + bottom) / 2];
	const longer = Math.max(width, height, shareOfWorld(leastKm, lngLatFromMercator([x, y])[1]));
	const grownWidth = width >= height ? longer : Math.max(width, slimmest * longer);
	const grownHeight = height > width ? longer : Math.max(height, slimmest * longer);
	// What does not grow stays as it was given, to the last digit.
	if (grownWidth === width && grownHeight === height) return bounds;
	const [grownWest, grownNorth] = lngLatFromMercator([x - grownWidth / 2, Math.max(0, y - grownHeight / 2)]);
	const [grownEast, grownSouth] = lngLatFromMercator([x + grownWidth / 2, Math.min(1, y + grownHeight / 2)]);
	// Grown past the antimeridian, the western edge begins within the world all the same.
	const turn = grownWest < -180 ? 360 : 0;
	return [grownWest + turn, grownSouth, grownEast + turn, grownNorth];
}

/** What share of the world's width on the Mercator plane a distance takes at a latitude. */
export function shareOfWorld(km: number, latDeg: number): number {
	// Beyond it Mercator shows nothing, and the scale would grow without end.
	const shownDeg = Math.min(85, Math.abs(latDeg));
	return km / (2 * Math.PI * earthRadiusKm * Math.cos((shownDeg * Math.PI) / 180));
}
