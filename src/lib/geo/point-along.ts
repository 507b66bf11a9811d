import type { LngLat } from './lng-lat';
import { lngLatFromMercator, mercatorFromLngLat } from './web-mercator';

/** A place on a line, for an arrowhead or a label. */
export interface PointAlong {
	/** Its longitude is continuous if the line's are: it may lie past ±180. */
	readonly position: LngLat;
	/** Direction of the line there as it looks on a map with north up: degrees clockwise from up, 0 ≤ bearing < 360. */
	readonly bearingDeg: number;
	/** How many of the line's positions lie before it. */
	readonly passed: number;
}

/**
 * The place at a fraction of a line's length, both measured on the Mercator plane, as the eye does.
 * At a corner the direction is that of the stretch that ends there. Fractions 0 and 1 give the exact ends.
 * A line without length has direction 0.
 *
 * @param positions a line with continuous longitudes, at least one position
 * @param fraction within 0..1
 * @throws RangeError when the line is empty or the fraction out of range
 */
export function pointAlong(positions: readonly LngLat[], fraction: number): PointAlong {
	if (!(fraction >= 0 && fraction <= 1)) throw new RangeError(`fraction must be within 0..1, got ${fraction}`);
	const first = positions[0];
	const last = positions.at(-1);
	if (first === undefined || last === undefined) throw new RangeError('a line needs at least one position, got none');

	const stretches = stretchesOf(positions);
	let aheadUnits = fraction * stretches.reduce((sum, { length }) => sum + length, 0);
	let bearingDeg = 0;
	let position = first;
	let passed = 0;
	for (const { start, dx, dy, length, index } of stretches) {
		// World y points south; adding a turn before the remainder keeps the angle positive and below 360.
		bearingDeg = ((Math.atan2(dx, -dy) * 180) / Math.PI + 360) % 360;
		const t = Math.min(1, aheadUnits / length);
		position = lngLatFromMercator([start[0] + dx * t, start[1] + dy * t]);
		passed = index + 1;
		if (aheadUnits <= length) break;
		aheadUnits -= length;
	}
	// The ends as they were given, not as they come back from the plane.
	if (fraction === 0) position = first;
	if (fraction === 1) position = last;
	return { position, bearingDeg, passed };
}

/** The line's stretches on the Mercator plane, without those that have no length. */
function stretchesOf(positions: readonly LngLat[]) {
	const plane = positions.map(mercatorFromLngLat);
	return plane.slice(1).flatMap((end, index) => {
		const start = plane[index] ?? end;
		const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
		const length = Math.hypot(dx, dy);
		return length === 0 ? [] : [{ start, dx, dy, length, index }];
	});
}
