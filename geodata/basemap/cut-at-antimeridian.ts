import type { Feature } from 'geojson';

/**
 * world-atlas stores rings that run across the antimeridian in one piece: a step from 179.9 to -179.9 is meant as a
 * short step east. A flat map would draw it as a stripe around the world, so such rings are cut at ±180° and, for
 * Antarctica, closed along the pole.
 */

/** Positions [lng, lat], the last equal to the first. */
type Ring = number[][];

/**
 * @param feature a Polygon or MultiPolygon
 * @returns the same area, no segment of which is longer than half the world
 */
export function cutAtAntimeridian(feature: Feature): Feature {
	const { geometry } = feature;
	if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return feature;
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return {
		...feature,
		geometry: { type: 'MultiPolygon', coordinates: polygons.flatMap(freeAntarctica).flatMap(cutPolygon) }
	};
}

/**
 * On the sphere it is anyone's guess which side of a ring around the pole is inside, and world-atlas has the mainland
 * of Antarctica down as a hole of one of its islands. It becomes a polygon of its own.
 */
function freeAntarctica(rings: Ring[]) {
	const mainland = rings.filter((ring) => !endsWhereItBegins(unroll(ring)));
	const others = rings.filter((ring) => !mainland.includes(ring));
	return [...mainland.map((ring) => [ring]), ...(others.length > 0 ? [others] : [])];
}

function cutPolygon(rings: Ring[]) {
	const unrolled = rings.map(unroll).map(closeAlongPole);
	if (unrolled.every((ring, index) => ring.every(([lng], at) => lng === rings[index]?.[at]?.[0]))) return [rings];
	// A ring can leave the world on one side only, but which one depends on where it starts.
	return [-360, 0, 360]
		.map((shift) => unrolled.map((ring) => clipToWorld(ring, shift)).filter((ring) => ring.length > 3))
		.filter((polygon) => polygon.length > 0);
}

/** Lets longitudes run on past ±180°, so that neighbours in the ring are neighbours on the plane. */
function unroll(ring: Ring) {
	let turns = 0;
	return ring.map(([lng = 0, lat = 0], index) => {
		const stepDeg = lng - (ring[index - 1]?.[0] ?? lng);
		if (Math.abs(stepDeg) > 180) turns -= Math.sign(stepDeg);
		return [lng + turns * 360, lat];
	});
}

const endsWhereItBegins = (unrolled: Ring) => unrolled[0]?.[0] === unrolled.at(-1)?.[0];

function closeAlongPole(unrolled: Ring) {
	const [first, last] = [unrolled[0], unrolled.at(-1)];
	if (!first || !last || endsWhereItBegins(unrolled)) return unrolled;
	return [...unrolled, [last[0] ?? 0, -90], [first[0] ?? 0, -90], first];
}

/** The part of an unrolled ring that lies between -180° and 180° after a shift. */
function clipToWorld(ring: Ring, shiftDeg: number) {
	const shifted = ring.map(([lng = 0, lat = 0]) => [lng + shiftDeg, lat]);
	const eastOfWest = clipAtMeridian(shifted, -180, 1);
	return clipAtMeridian(eastOfWest, 180, -1);
}

/**
 * One pass of Sutherland and Hodgman.
 *
 * @param side 1 keeps what is east of the meridian, -1 what is west of it
 */
function clipAtMeridian(ring: Ring, meridianDeg: number, side: 1 | -1) {
	const kept: Ring = [];
	ring.forEach(([lng = 0, lat = 0], index) => {
		const [previousLng = 0, previousLat = 0] = ring[index - 1] ?? [lng, lat];
		const isKept = (lng - meridianDeg) * side >= 0;
		if (isKept !== (previousLng - meridianDeg) * side >= 0) {
			const share = (meridianDeg - previousLng) / (lng - previousLng);
			kept.push([meridianDeg, previousLat + share * (lat - previousLat)]);
		}
		if (isKept) kept.push([lng, lat]);
	});
	const first = kept[0];
	if (first) kept.push([...first]);
	return kept;
}
