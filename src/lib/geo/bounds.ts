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
 * Only the positions are held, not the lines between them: `boundsOfLines` holds those.
 * If two boxes are equally narrow, the one that does not cross the antimeridian wins, then the westernmost.
 *
 * @throws RangeError when there are no positions, or one is not finite or has a latitude beyond ±90
 */
export function boundsOf(positions: readonly LngLat[]): Bounds {
	return boundsOfLines(positions.map((position) => [position]));
}

/**
 * The same for lines with continuous longitudes: each lies in the box as one piece, also where two of its positions are
 * further apart than anything else (near a pole a great circle leaps over half the world). Lines that leave no gap, all
 * around the world, are held by their first and last positions alone.
 *
 * @throws RangeError as `boundsOf`
 */
export function boundsOfLines(lines: readonly (readonly LngLat[])[]): Bounds {
	let south = Infinity;
	let north = -Infinity;
	const stretches = lines.flatMap((line): Stretch[] => {
		let [west, east] = [Infinity, -Infinity];
		for (const [lng, lat] of line) {
			if (!Number.isFinite(lng)) throw new RangeError(`longitude must be a finite number, got ${lng}`);
			if (!(Math.abs(lat) <= 90)) throw new RangeError(`latitude must be within -90..90 degrees, got ${lat}`);
			[west, east] = [Math.min(west, lng), Math.max(east, lng)];
			[south, north] = [Math.min(south, lat), Math.max(north, lat)];
		}
		return line.length === 0 ? [] : [{ west: withinOneTurn(west), widthDeg: east - west }];
	});
	const ends = lines.flatMap((line) => [line[0], line[line.length - 1]]).filter((end) => end !== undefined);
	const around = narrowest(stretches) ?? narrowest(ends.map(([lng]) => ({ west: withinOneTurn(lng), widthDeg: 0 })));
	if (!around) throw new RangeError('bounds need at least one position, got none');
	return [around[0], south, around[1], north];
}

/** A part of the circle of longitudes. */
interface Stretch {
	readonly west: number;
	readonly widthDeg: number;
}

/**
 * The circle of longitudes less its widest gap; null when there is none. The gap across the antimeridian comes first.
 */
function narrowest(stretches: readonly Stretch[]): readonly [west: number, east: number] | null {
	let east = Math.max(...stretches.map(({ west, widthDeg }) => west + widthDeg));
	// What reaches past the antimeridian covers the west as well.
	let covered = east - 360;
	let narrow: readonly [number, number] | null = null;
	let widestGap = 0;
	for (const { west, widthDeg } of [...stretches].sort((one, other) => one.west - other.west)) {
		if (west - covered > widestGap) {
			widestGap = west - covered;
			narrow = [west, east];
		}
		if (west + widthDeg > covered) [covered, east] = [west + widthDeg, west + widthDeg + 360];
	}
	return narrow;
}

/** The same meridian within -180 ≤ longitude < 180. A longitude already there comes back untouched. */
function withinOneTurn(lngDeg: number): number {
	// Rounding can lift the quotient to the next whole turn, just below a multiple of 360: hence the maximum.
	return Math.max(-180, lngDeg - 360 * Math.floor((lngDeg + 180) / 360));
}
