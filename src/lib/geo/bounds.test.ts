import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, boundsOfLines, type Bounds } from './bounds';
import { greatCircleArc } from './great-circle';
import type { LngLat } from './lng-lat';

const lng = fc.integer({ min: -540e6, max: 540e6 }).map((micro) => micro / 1e6);
const lat = fc.integer({ min: -90e6, max: 90e6 }).map((micro) => micro / 1e6);
const positions = fc.array(fc.tuple(lng, lat), { minLength: 1, maxLength: 12 });

function holds([west, south, east, north]: Bounds, [lngDeg, latDeg]: LngLat): boolean {
	// Rounding of whole turns: 540° carries 1e-13.
	const eastOfWest = (((lngDeg - west) % 360) + 360) % 360;
	return (eastOfWest <= east - west + 1e-9 || eastOfWest >= 360 - 1e-9) && latDeg >= south && latDeg <= north;
}

test('the box around the story’s places is the plain smallest and largest', () => {
	expect(
		boundsOf([
			[139.6722, 35.2814],
			[127.6458, 26.1958],
			[135.8048, 34.6851],
			[126.99, 37.56]
		])
	).toEqual([126.99, 26.1958, 139.6722, 37.56]);
});

test('one position is a box without extent', () => {
	expect(boundsOf([[126.99, 37.56]])).toEqual([126.99, 37.56, 126.99, 37.56]);
});

test('the box around Tokyo and Los Angeles crosses the antimeridian', () => {
	const arc = greatCircleArc([139.767, 35.681], [-118.243, 34.052]);
	const [west, south, east, north] = boundsOf(arc);
	expect([west, south, east]).toEqual([139.767, 34.052, -118.243 + 360]);
	expect(north).toBeGreaterThan(45);
});

test('the box of an arc is the same in either direction', () => {
	const there = boundsOf(greatCircleArc([139.767, 35.681], [-118.243, 34.052]));
	const back = boundsOf(greatCircleArc([-118.243, 34.052], [139.767, 35.681]));
	for (const [index, edge] of there.entries()) expect(back[index]).toBeCloseTo(edge, 9);
});

test('180 and -180 are one meridian', () => {
	expect(
		boundsOf([
			[180, 1],
			[-180, 2]
		])
	).toEqual([-180, 1, -180, 2]);
});

test('of two equally narrow boxes the one that does not cross the antimeridian is taken', () => {
	expect(
		boundsOf([
			[-90, 0],
			[90, 0]
		])
	).toEqual([-90, 0, 90, 0]);
});

describe('any box', () => {
	test('holds every position, and its edges are in range', () => {
		fc.assert(
			fc.property(positions, (all) => {
				const bounds = boundsOf(all);
				const [west, south, east, north] = bounds;
				expect(all.filter((position) => !holds(bounds, position))).toEqual([]);
				expect(west >= -180 && west < 180 && west <= east && east < west + 360).toBe(true);
				expect(south >= -90 && south <= north && north <= 90).toBe(true);
			}),
			{ numRuns: 1000 }
		);
	});

	test('is the narrowest: no box that begins at another position is narrower', () => {
		fc.assert(
			fc.property(positions, (all) => {
				const [west, , east] = boundsOf(all);
				const widths = all.map(([start]) =>
					Math.max(...all.map(([other]) => ((((other - start) % 360) + 360 + 1e-10) % 360) - 1e-10))
				);
				expect(east - west).toBeCloseTo(Math.min(...widths), 8);
			}),
			{ numRuns: 1000 }
		);
	});

	test('does not depend on the order of the positions', () => {
		fc.assert(
			fc.property(positions, (all) => {
				expect(boundsOf([...all].reverse())).toEqual(boundsOf(all));
			})
		);
	});
});

describe('the box around lines', () => {
	const line = fc
		.tuple(lng, fc.array(fc.integer({ min: -120, max: 120 }), { minLength: 1, maxLength: 3 }), lat)
		.map(([start, steps, at]): readonly LngLat[] => {
			let reached = start;
			return [[start, at], ...steps.map((step): LngLat => [(reached += step), at])];
		});

	test('holds a line that leaps over half the world as one piece, not the gap beside it', () => {
		// From Svalbard past the pole to Alaska, with a place in Iceland: no two neighbours are further apart than the
		// line's own leap.
		const over: readonly LngLat[] = [
			[15, 78],
			[10, 85],
			[-150, 85],
			[-157, 71]
		];
		expect(boundsOfLines([over, [[-22, 64]]])).toEqual([-157, 64, 15, 85]);
		expect(boundsOf([...over, [-22, 64]])).toEqual([-157, 64, 15, 85]);
		// With one in Siberia the line's two ends could be held without what is between them.
		expect(boundsOfLines([over, [[129, 72]]])).toEqual([129, 71, 375, 85]);
	});

	test('holds every line whole, in one copy of the world', () => {
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
				const [west, , east] = boundsOfLines(lines);
				expect(west >= -180 && west < 180 && west <= east && east < west + 360).toBe(true);
				const span = (one: readonly LngLat[]) => one.map(([lngDeg]) => lngDeg);
				const fits = (one: readonly LngLat[]) =>
					[-3, -2, -1, 0, 1, 2, 3].some(
						(turn) =>
							Math.min(...span(one)) + 360 * turn >= west - 1e-9 && Math.max(...span(one)) + 360 * turn <= east + 1e-9
					);
				// All around the world there is no box that holds them all.
				const covered = lines.reduce((sum, one) => sum + Math.max(...span(one)) - Math.min(...span(one)), 0);
				if (covered < 360) expect(lines.filter((one) => !fits(one))).toEqual([]);
			}),
			{ numRuns: 500 }
		);
	});

	test('all around the world it holds the lines’ ends', () => {
		const stages = [-150, -30, 90, 210].map((lngDeg): LngLat => [lngDeg, 0]);
		const round = stages.slice(1).map((end, index) => [stages[index] ?? end, end]);
		expect(boundsOfLines(round)).toEqual([-150, 0, 90, 0]);
	});
});

test('no position, NaN and a latitude of 91 are refused', () => {
	expect(() => boundsOf([])).toThrow(new RangeError('bounds need at least one position, got none'));
	expect(() => boundsOf([[NaN, 0]])).toThrow(new RangeError('longitude must be a finite number, got NaN'));
	expect(() => boundsOf([[0, 91]])).toThrow(new RangeError('latitude must be within -90..90 degrees, got 91'));
});
