import { earthRadiusKm } from './earth';
import type { LngLat } from './lng-lat';

/** Rings of positions: the first is the outline, others are holes in it. */
export type PolygonRings = readonly (readonly (readonly number[])[])[];

const kmPerDeg = (earthRadiusKm * Math.PI) / 180;

/**
 * Kilometres from a position to the nearest point of a polygon, 0 inside it. Flat around the position: right to a
 * percent within some hundred kilometres, too far from the antimeridian's other side, where a polygon is cut.
 */
export function distanceToPolygonKm([lng, lat]: LngLat, rings: PolygonRings): number {
	const kmPerLngDeg = kmPerDeg * Math.cos((lat * Math.PI) / 180);
	let isInside = false;
	let leastKm = Infinity;
	for (const ring of rings) {
		let [x1, y1] = flat(ring.at(-1));
		for (const position of ring) {
			const [x2, y2] = flat(position);
			// A ray to the east crosses an outline an odd number of times from inside.
			if (y1 > 0 !== y2 > 0 && x1 + (-y1 / (y2 - y1)) * (x2 - x1) > 0) isInside = !isInside;
			leastKm = Math.min(leastKm, fromOrigin(x1, y1, x2, y2));
			[x1, y1] = [x2, y2];
		}
	}
	return isInside ? 0 : leastKm;

	function flat([east = lng, north = lat]: readonly number[] = []): [xKm: number, yKm: number] {
		return [(east - lng) * kmPerLngDeg, (north - lat) * kmPerDeg];
	}
}

/** From 0,0 to the nearest point of a segment. */
function fromOrigin(x1: number, y1: number, x2: number, y2: number): number {
	const [dx, dy] = [x2 - x1, y2 - y1];
	const squared = dx * dx + dy * dy;
	const along = squared === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / squared));
	return Math.hypot(x1 + along * dx, y1 + along * dy);
}
