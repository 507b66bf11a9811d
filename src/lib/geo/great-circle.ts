import { bearing, destination, distance } from '@turf/turf';
import { earthRadiusKm } from './earth';
import { assertLngLat } from './assert-lng-lat';
import type { LngLat } from './lng-lat';

const halfCircleKm = Math.PI * earthRadiusKm;
/** One millimetre: closer than this, two positions are one place (or antipodes), and no direction can be measured. */
const oneMillimetreKm = 1e-6;
/** About a decimetre, in degrees: nearer to a pole than this, `destination` loses the longitude it is asked for. */
const poleToleranceDeg = 1e-6;

/**
 * Length of the shortest way over the sphere, in kilometres: 0 (same place) to 20015.11… (antipodes).
 * The WGS84 ellipsoid differs by less than 0.6 %.
 *
 * @throws RangeError when a position is out of range
 */
export function greatCircleDistanceKm(from: LngLat, to: LngLat): number {
	assertLngLat(from, 'from');
	assertLngLat(to, 'to');
	const km = distance([...from], [...to]);
	if (km <= halfCircleKm / 2) return km;
	// Turf's haversine is exact for short ways, but near the antipodes it is up to 0.27 m off, and NaN for one pair
	// in thirty, because its `a` rounds to more than 1. So a long way is measured by what it lacks to the antipode.
	return halfCircleKm - distance([from[0] + 180, -from[1]], [...to]);
}

/**
 * Direction in which the great circle leaves `from`, in degrees clockwise from north, 0 ≤ bearing < 360.
 * At a pole it is counted from the meridian of the given longitude. Where no direction is the right one:
 * 0 for one place; for antipodes 90 (due east), or from pole to pole along the given meridian (180 or 0).
 *
 * @throws RangeError when a position is out of range
 */
export function initialBearingDeg(from: LngLat, to: LngLat): number {
	const km = greatCircleDistanceKm(from, to);
	if (km < oneMillimetreKm) return 0;
	if (halfCircleKm - km < oneMillimetreKm) {
		if (isAtPole(from)) return from[1] > 0 ? 180 : 0;
		// Turf's formula would answer from rounding errors alone. Eastwards keeps the way off the poles, which Mercator
		// cannot show.
		return 90;
	}
	return (bearing([...from], [...to]) + 360) % 360;
}

/**
 * The great circle from `from` to `to` as one line of `steps` + 1 positions at equal distances.
 *
 * Longitudes are continuous: they run on past ±180 (Tokyo–Los Angeles ends at 241.76, not at -118.24), so that
 * no step is wider than 180° and a line across the antimeridian stays one line. The first position is `from`, the last
 * is `to` with whole turns of 360° added to its longitude. Latitudes stay within -90..90.
 *
 * One place gives two positions. Antipodes are joined eastwards, pole to pole along the longitude of `from`.
 * Over a pole, longitude jumps by 180°: there, two meridians meet.
 *
 * Not `turf.greatCircle`: it breaks the line at the date line (Turfjs/turf#3030) and throws on antipodes.
 *
 * @param options.steps whole number ≥ 1, 64 unless told
 * @throws RangeError when a position or `steps` is out of range
 */
export function greatCircleArc(from: LngLat, to: LngLat, { steps = 64 }: { steps?: number } = {}): readonly LngLat[] {
	if (!Number.isInteger(steps) || steps < 1) throw new RangeError(`steps must be a whole number ≥ 1, got ${steps}`);
	const km = greatCircleDistanceKm(from, to);
	const stepCount = km < oneMillimetreKm ? 1 : steps;
	const positionAt = alongGreatCircle(from, to, km);

	let previous = from;
	const arc = [previous];
	for (let step = 1; step <= stepCount; step++) {
		const [lng, lat] = step === stepCount ? to : positionAt(step / stepCount);
		previous = [lng + 360 * Math.round((previous[0] - lng) / 360), lat];
		arc.push(previous);
	}
	return arc;
}

/** The position at a fraction (0..1) of the way; its longitude may be off by whole turns. */
function alongGreatCircle(from: LngLat, to: LngLat, km: number): (fraction: number) => LngLat {
	if (isAtPole(from)) {
		if (isAtPole(to)) return (fraction) => [from[0], from[1] + (to[1] - from[1]) * fraction];
		// From the pole, `destination` divides rounding errors by each other; seen from the other end it is exact.
		const backwards = alongGreatCircle(to, from, km);
		return (fraction) => backwards(1 - fraction);
	}
	const bearingDeg = initialBearingDeg(from, to);
	return (fraction) => {
		const [lng, lat] = destination([...from], km * fraction, bearingDeg).geometry.coordinates;
		if (lng === undefined || lat === undefined) throw new Error('turf.destination gave no position');
		return [lng, lat];
	};
}

function isAtPole([, lat]: LngLat): boolean {
	return 90 - Math.abs(lat) < poleToleranceDeg;
}
