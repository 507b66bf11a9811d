import fc from 'fast-check';
import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { earthRadiusKm } from './earth';
import { greatCircleArc, greatCircleDistanceKm, initialBearingDeg } from './great-circle';
import type { LngLat } from './lng-lat';

const sphere = new Geodesic.Geodesic(earthRadiusKm * 1000, 0);
const oneMetreKm = 0.001;
const halfCircleKm = Math.PI * earthRadiusKm;

const places = {
	seoul: [126.98, 37.57],
	naha: [127.65, 26.2],
	nara: [135.8, 34.68],
	tokyo: [139.767, 35.681],
	losAngeles: [-118.243, 34.052],
	northPole: [0, 90],
	southPole: [0, -90]
} as const satisfies Record<string, LngLat>;

// The middles of the cities, from which the reference distances follow. The story's own places (Naha Air Base, say)
// lie up to 4 km from them.
const cities = {
	Seoul: [126.978, 37.5665],
	Yokosuka: [139.6722, 35.2814],
	Naha: [127.6809, 26.2124],
	Nara: [135.8048, 34.6851]
} as const satisfies Record<string, LngLat>;

// Whole millionths of a degree: spread evenly, where fc.double would crowd around 0.
const lng = fc.integer({ min: -180e6, max: 180e6 }).map((micro) => micro / 1e6);
const lat = fc.integer({ min: -90e6, max: 90e6 }).map((micro) => micro / 1e6);
const anywhere = fc.tuple(lng, lat);
const antipodeOf = ([lngDeg, latDeg]: LngLat): LngLat => [lngDeg > 0 ? lngDeg - 180 : lngDeg + 180, -latDeg];
/** A position and one within `spreadDeg` of its antipode, where haversines lose their digits. */
const nearAntipodes = fc
	.tuple(
		anywhere,
		fc.integer({ min: 0, max: 14 }),
		fc.integer({ min: -100, max: 100 }),
		fc.integer({ min: -100, max: 100 })
	)
	.map(([from, decimals, east, north]): [LngLat, LngLat] => {
		const [toLng, toLat] = antipodeOf(from);
		const unit = 10 ** -decimals / 100;
		return [from, [clamp(toLng + east * unit, 180), clamp(toLat + north * unit, 90)]];
	});
const acrossAntimeridian = fc
	.tuple(fc.integer({ min: 1e6, max: 89e6 }), lat, fc.integer({ min: 1e6, max: 89e6 }), lat)
	.map(([west, latA, east, latB]): [LngLat, LngLat] => [
		[180 - west / 1e6, latA],
		[-180 + east / 1e6, latB]
	]);
const overPole = fc
	.tuple(anywhere, lat, fc.integer({ min: -1000, max: 1000 }))
	.map(([from, toLat, off]): [LngLat, LngLat] => [from, [clamp(antipodeOf(from)[0] + off / 1e6, 180), toLat]]);
const fromPole = fc
	.tuple(lng, fc.constantFrom(90, -90, 89.999999, -89.9999999, 89.99999, -89.9999), anywhere)
	.map(([poleLng, poleLat, to]): [LngLat, LngLat] => [[poleLng, poleLat], to]);
const anyPair: fc.Arbitrary<[LngLat, LngLat]> = fc.oneof(
	{ weight: 4, arbitrary: fc.tuple(anywhere, anywhere) },
	nearAntipodes,
	acrossAntimeridian,
	overPole,
	fromPole,
	fromPole.map(([from, to]): [LngLat, LngLat] => [to, from]),
	fc.tuple(fromPole, fromPole).map(([[from], [to]]): [LngLat, LngLat] => [from, to]),
	anywhere.map((position): [LngLat, LngLat] => [position, position])
);

function clamp(value: number, limit: number): number {
	return Math.max(-limit, Math.min(limit, value));
}

function oracleKm(geodesic: typeof sphere, from: LngLat, to: LngLat): number {
	return (geodesic.Inverse(from[1], from[0], to[1], to[0]).s12 ?? NaN) / 1000;
}

describe('distance', () => {
	test.each([
		['Seoul', 'Yokosuka', 1162.9, 1165.3],
		['Seoul', 'Naha', 1264.3, 1260.8],
		['Seoul', 'Nara', 854.6, 856.0],
		['Yokosuka', 'Naha', 1524.2, 1524.0],
		['Yokosuka', 'Nara', 358.5, 359.2],
		['Nara', 'Naha', 1221.3, 1220.1]
	] as const)('%s to %s is %d km on the sphere and %d km on WGS84, to 0.1 km', (from, to, sphereKm, ellipsoidKm) => {
		expect(Math.abs(greatCircleDistanceKm(cities[from], cities[to]) - sphereKm)).toBeLessThan(0.1);
		expect(Math.abs(oracleKm(Geodesic.WGS84, cities[from], cities[to]) - ellipsoidKm)).toBeLessThan(0.1);
	});

	test('any distance agrees with GeographicLib on the sphere within a metre, and with WGS84 within 0.6 %', () => {
		fc.assert(
			fc.property(anyPair, ([from, to]) => {
				const km = greatCircleDistanceKm(from, to);
				const ellipsoidKm = oracleKm(Geodesic.WGS84, from, to);
				expect(Math.abs(km - oracleKm(sphere, from, to))).toBeLessThan(oneMetreKm);
				expect(Math.abs(km - ellipsoidKm)).toBeLessThanOrEqual(0.006 * ellipsoidKm + 1e-9);
			}),
			{ numRuns: 4000, seed: 20260130 }
		);
	});

	test('near the antipodes a distance is a number, exact to a millimetre', () => {
		fc.assert(
			fc.property(nearAntipodes, ([from, to]) => {
				expect(Math.abs(greatCircleDistanceKm(from, to) - oracleKm(sphere, from, to))).toBeLessThan(1e-6);
			}),
			{ numRuns: 1000, seed: 20260130 }
		);
	});

	test('there and back are equally far', () => {
		fc.assert(
			fc.property(anyPair, ([from, to]) => {
				expect(greatCircleDistanceKm(from, to)).toBeCloseTo(greatCircleDistanceKm(to, from), 8);
			})
		);
	});

	test('a place is 0 km from itself, also under its other names on the antimeridian and at a pole', () => {
		expect(greatCircleDistanceKm(places.naha, places.naha)).toBe(0);
		expect(greatCircleDistanceKm([180, 10], [-180, 10])).toBeCloseTo(0, 9);
		expect(greatCircleDistanceKm([20, 90], [-135, 90])).toBeCloseTo(0, 9);
	});

	test('antipodes are half the circumference apart', () => {
		expect(greatCircleDistanceKm(places.northPole, places.southPole)).toBeCloseTo(halfCircleKm, 9);
		expect(greatCircleDistanceKm([127, 37], [-53, -37])).toBeCloseTo(halfCircleKm, 9);
	});

	test('a position out of range is refused, whichever argument it is', () => {
		expect(() => greatCircleDistanceKm([35, 139], [0, 0])).toThrow(/^from: latitude .* got 139$/);
		expect(() => initialBearingDeg([0, 0], [NaN, 0])).toThrow(/^to: longitude .* got NaN$/);
		expect(() => greatCircleArc([0, 0], [0, -91])).toThrow(/^to: latitude .* got -91$/);
	});
});

describe('bearing', () => {
	test('a bearing is the azimuth GeographicLib finds on the sphere, from 0 up to 360', () => {
		fc.assert(
			fc.property(anyPair, ([from, to]) => {
				const km = greatCircleDistanceKm(from, to);
				const bearingDeg = initialBearingDeg(from, to);
				expect(bearingDeg).toBeGreaterThanOrEqual(0);
				expect(bearingDeg).toBeLessThan(360);
				// Within a metre of one place or of antipodes the direction hangs on the last digits of the input.
				fc.pre(km > oneMetreKm && halfCircleKm - km > oneMetreKm);
				const azimuthDeg = sphere.Inverse(from[1], from[0], to[1], to[0]).azi1 ?? NaN;
				const offDeg = Math.abs(((bearingDeg - azimuthDeg + 540) % 360) - 180);
				expect(offDeg).toBeLessThan(1e-6);
			}),
			{ numRuns: 2000, seed: 20260130 }
		);
	});

	test('where no direction is the right one, the answer is a rule and not a rounding error', () => {
		expect(initialBearingDeg(places.nara, places.nara)).toBe(0);
		expect(initialBearingDeg([127, 37], [-53, -37])).toBe(90);
		expect(initialBearingDeg([0, 0], [180, 0])).toBe(90);
		expect(initialBearingDeg(places.northPole, places.southPole)).toBe(180);
		expect(initialBearingDeg(places.southPole, places.northPole)).toBe(0);
	});

	test('from the North Pole every way leads south, counted from the given meridian', () => {
		expect(initialBearingDeg([0, 90], [0, 10])).toBeCloseTo(180, 9);
		expect(initialBearingDeg([0, 90], [90, 10])).toBeCloseTo(90, 9);
	});
});

describe('arc', () => {
	test('an arc from Tokyo to Los Angeles is one line across the antimeridian', () => {
		const arc = greatCircleArc(places.tokyo, places.losAngeles);
		expect(arc).toHaveLength(65);
		expect(arc[0]).toEqual(places.tokyo);
		expect(arc.at(-1)).toEqual([-118.243 + 360, 34.052]);
		expect(widestStepDeg(arc)).toBeLessThan(4);
	});

	test('an arc from Los Angeles to Tokyo runs on past -180', () => {
		const arc = greatCircleArc(places.losAngeles, places.tokyo);
		expect(arc[0]).toEqual(places.losAngeles);
		expect(arc.at(-1)).toEqual([139.767 - 360, 35.681]);
	});

	test('any arc is one continuous line with exact ends', () => {
		fc.assert(
			fc.property(anyPair, fc.integer({ min: 1, max: 40 }), ([from, to], steps) => {
				const arc = greatCircleArc(from, to, { steps });
				const end = arc.at(-1) ?? [NaN, NaN];
				expect(arc[0]).toEqual(from);
				expect(end[1]).toBe(to[1]);
				expect(end[0]).toBe(to[0] + 360 * Math.round((end[0] - to[0]) / 360));
				expect(widestStepDeg(arc)).toBeLessThanOrEqual(180 + 1e-9);
				expect(arc.every(([, latDeg]) => Math.abs(latDeg) <= 90)).toBe(true);
			}),
			{ numRuns: 2000, seed: 20260130 }
		);
	});

	test('every position of an arc lies on the great circle, at equal steps, within a metre', () => {
		fc.assert(
			fc.property(anyPair, ([from, to]) => {
				const totalKm = greatCircleDistanceKm(from, to);
				const arc = greatCircleArc(from, to, { steps: 16 });
				for (const [index, position] of arc.entries()) {
					const fromKm = oracleKm(sphere, from, position);
					expect(Math.abs(fromKm + oracleKm(sphere, position, to) - totalKm)).toBeLessThan(oneMetreKm);
					if (arc.length > 2) expect(Math.abs(fromKm - (totalKm * index) / 16)).toBeLessThan(oneMetreKm);
				}
			}),
			{ numRuns: 1500, seed: 20260130 }
		);
	});

	test('a line across the antimeridian takes the short way, with less than 180° from end to end', () => {
		fc.assert(
			fc.property(acrossAntimeridian, ([from, to]) => {
				const end = greatCircleArc(from, to).at(-1);
				expect(end).toEqual([to[0] + 360, to[1]]);
			}),
			{ seed: 20260130 }
		);
	});

	test('one place gives its position twice', () => {
		expect(greatCircleArc(places.naha, places.naha)).toEqual([places.naha, places.naha]);
		expect(greatCircleArc([180, 10], [-180, 10])).toEqual([
			[180, 10],
			[180, 10]
		]);
	});

	test('antipodes are joined eastwards, away from the poles', () => {
		const arc = greatCircleArc([127, 37], [-53, -37], { steps: 8 });
		expect(arc.at(-1)).toEqual([307, -37]);
		expect(arc[4]?.[0]).toBeCloseTo(217, 9);
		expect(arc[4]?.[1]).toBeCloseTo(0, 9);
		expect(Math.max(...arc.map(([, latDeg]) => Math.abs(latDeg)))).toBeCloseTo(37, 9);
	});

	test('near-antipodes are joined by the one great circle between them', () => {
		const arc = greatCircleArc([0, 0], [179.9999, 0.0001], { steps: 8 });
		expect(arc[4]?.[1]).toBeCloseTo(45, 3);
	});

	test('from pole to pole an arc runs down the first meridian', () => {
		expect(greatCircleArc([20, 90], [-70, -90], { steps: 4 })).toEqual([
			[20, 90],
			[20, 45],
			[20, 0],
			[20, -45],
			[-70, -90]
		]);
	});

	test.each([90, -90])('an arc between %d° and a place follows the meridian of the place', (poleLat) => {
		const there = greatCircleArc([20, poleLat], places.seoul);
		const back = greatCircleArc(places.seoul, [20, poleLat]);
		expect(there[0]).toEqual([20, poleLat]);
		expect(back.at(-1)).toEqual([20, poleLat]);
		for (const [lngDeg] of [...there.slice(1), ...back.slice(0, -1)]) expect(lngDeg).toBeCloseTo(126.98, 6);
	});

	test('over the pole, longitude jumps once to the opposite meridian', () => {
		const arc = greatCircleArc([10, 60], [-170, 60], { steps: 4 });
		expect(arc.map(([lngDeg]) => Math.round((((lngDeg - 10) % 360) + 360) % 360))).toEqual([
			0,
			0,
			expect.any(Number),
			180,
			180
		]);
		expect(arc[2]?.[1]).toBeCloseTo(90, 5);
		expect(widestStepDeg(arc)).toBeLessThanOrEqual(180 + 1e-9);
	});

	test.each([0, -1, 1.5, NaN, Infinity])('%d steps are refused', (steps) => {
		expect(() => greatCircleArc(places.seoul, places.nara, { steps })).toThrow(
			new RangeError(`steps must be a whole number ≥ 1, got ${steps}`)
		);
	});
});

function widestStepDeg(arc: readonly LngLat[]): number {
	return Math.max(...arc.slice(1).map(([lngDeg], index) => Math.abs(lngDeg - (arc[index]?.[0] ?? NaN))));
}
