import type { LngLat } from './lng-lat';

/**
 * A box on the map, in degrees, in the order of RFC 7946 section 5.
 * west is within -180 ≤ west < 180, and west ≤ east < west + 360: a box across the antimeridian has east > 180
 * (RFC 7946 section 5.2 writes that as east < west; here east runs on, as longitudes of arcs do).
 * South ≤ north, both within -90..90.
 */
export type Bounds = readonly [westDeg: number, southDeg: number, eastDeg: number, northDeg: number];

/**
 * The smallest box that holds all positions, on whichever side of the world that is: around Tokyo and Los Angeles it
 * crosses the Pacific. Longitudes may be continuous (past ±180); they count as the meridian they name.
 * Only the positions are held, not the lines between them: give the sampled positions of an arc.
 * If two boxes are equally narrow, the one that does not cross the antimeridian wins, then the westernmost.
 *
 * @throws RangeError when there are no positions, or one is not finite or has a latitude beyond ±90
 */
export function boundsOf(positions: readonly LngLat[]): Bounds {
	const longitudes: number[] = [];
	let south = Infinity;
	let north = -Infinity;
	for (const [lng, lat] of positions) {
		if (!Number.isFinite(lng)) throw new RangeError(`longitude must be a finite number, got ${lng}`);
		if (!(Math.abs(lat) <= 90)) throw new RangeError(`latitude must be within -90..90 degrees, got ${lat}`);
		longitudes.push(withinOneTurn(lng));
		south = Math.min(south, lat);
		north = Math.max(north, lat);
	}
	longitudes.sort((a, b) => a - b);
	const first = longitudes[0];
	const last = longitudes.at(-1);
	if (first === undefined || last === undefined) throw new RangeError('bounds need at least one position, got none');

	// The narrowest box is the circle of longitudes less its widest gap. The gap across the antimeridian comes first.
	let west = first;
	let east = last;
	let widestGap = first + 360 - last;
	let previous = first;
	for (const lng of longitudes) {
		if (lng - previous > widestGap) {
			widestGap = lng - previous;
			west = lng;
			east = previous + 360;
		}
		previous = lng;
	}
	return [west, south, east, north];
}

/** The same meridian within -180 ≤ longitude < 180. A longitude already there comes back untouched. */
function withinOneTurn(lngDeg: number): number {
	// Rounding can lift the quotient to the next whole turn, just below a multiple of 360: hence the maximum.
	return Math.max(-180, lngDeg - 360 * Math.floor((lngDeg + 180) / 360));
}
