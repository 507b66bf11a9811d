import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bowedArc, fanBows } from './bowed-arc';
import { greatCircleArc } from './great-circle';
import type { LngLat } from './lng-lat';
import { mercatorFromLngLat } from './web-mercator';

const seoul: LngLat = [126.99, 37.56];
const naha: LngLat = [127.6458, 26.1958];
const yokosuka: LngLat = [139.6722, 35.2814];

const lng = fc.integer({ min: -180e6, max: 180e6 }).map((micro) => micro / 1e6);
const lat = fc.integer({ min: -85e6, max: 85e6 }).map((micro) => micro / 1e6);
const anywhere = fc.tuple(lng, lat);
const bow = fc.integer({ min: -50, max: 50 }).map((percent) => percent / 100);

describe('a bowed arc', () => {
	test('bows to the left of the direction of travel: southwards, that is east', () => {
		const middle = bowedArc(seoul, naha, { bow: 0.2, steps: 2 })[1];
		const straight = greatCircleArc(seoul, naha, { steps: 2 })[1];
		expect(middle?.[0]).toBeGreaterThan((straight?.[0] ?? NaN) + 1);
	});

	test('bows to the right when the bow is negative: eastwards, that is south', () => {
		const middle = bowedArc(seoul, yokosuka, { bow: -0.2, steps: 2 })[1];
		const straight = greatCircleArc(seoul, yokosuka, { steps: 2 })[1];
		expect(middle?.[1]).toBeLessThan((straight?.[1] ?? NaN) - 1);
	});

	test('the way back does not lie on the way there', () => {
		const there = bowedArc(seoul, naha, { bow: 0.15, steps: 2 })[1];
		const back = bowedArc(naha, seoul, { bow: 0.15, steps: 2 })[1];
		expect((there?.[0] ?? NaN) - (back?.[0] ?? NaN)).toBeGreaterThan(3);
	});

	test('with the other sign, the way back is the way there', () => {
		const there = bowedArc(seoul, yokosuka, { bow: 0.2 });
		const back = [...bowedArc(yokosuka, seoul, { bow: -0.2 })].reverse();
		for (const [index, [lngDeg, latDeg]] of there.entries()) {
			expect(back[index]?.[0]).toBeCloseTo(lngDeg, 9);
			expect(back[index]?.[1]).toBeCloseTo(latDeg, 9);
		}
	});

	test('in the middle it stands off by the bow, as a fraction of its length on the plane', () => {
		// Along the equator the great circle is straight: from 0° to 36° it is a tenth of the world long.
		const middle = bowedArc([0, 0], [36, 0], { bow: 0.25, steps: 64 })[32] ?? [NaN, NaN];
		const [x, y] = mercatorFromLngLat(middle);
		expect(x).toBeCloseTo(0.5 + 0.05, 12);
		expect(y).toBeCloseTo(0.5 - 0.25 * 0.1, 12);
	});

	test('without a bow it is the great circle', () => {
		const straight = greatCircleArc(seoul, yokosuka);
		for (const [index, [lngDeg, latDeg]] of bowedArc(seoul, yokosuka, { bow: 0 }).entries()) {
			expect(lngDeg).toBeCloseTo(straight[index]?.[0] ?? NaN, 9);
			expect(latDeg).toBeCloseTo(straight[index]?.[1] ?? NaN, 9);
		}
	});

	test('from Tokyo to Los Angeles it is one line across the antimeridian', () => {
		const arc = bowedArc([139.767, 35.681], [-118.243, 34.052], { bow: 0.15 });
		expect(arc.at(-1)).toEqual([-118.243 + 360, 34.052]);
		for (const [index, [lngDeg]] of arc.slice(1).entries()) expect(lngDeg).toBeGreaterThan(arc[index]?.[0] ?? NaN);
	});

	test('has exact ends, the steps asked for, and stays in the Mercator world wherever it runs', () => {
		fc.assert(
			fc.property(anywhere, anywhere, bow, (from, to, height) => {
				const straight = greatCircleArc(from, to, { steps: 24 });
				const arc = bowedArc(from, to, { bow: height, steps: 24 });
				expect(arc).toHaveLength(straight.length);
				expect(arc[0]).toEqual(from);
				expect(arc.at(-1)).toEqual(straight.at(-1));
				for (const [lngDeg, latDeg] of arc) {
					expect(Number.isFinite(lngDeg)).toBe(true);
					expect(Math.abs(latDeg)).toBeLessThan(85.0512);
				}
			}),
			{ numRuns: 1000 }
		);
	});

	test('away from the poles it is continuous: no step is wider than 180°', () => {
		fc.assert(
			fc.property(anywhere, anywhere, bow, (from, to, height) => {
				fc.pre(greatCircleArc(from, to).every(([, latDeg]) => Math.abs(latDeg) <= 84));
				const arc = bowedArc(from, to, { bow: height });
				for (const [index, [lngDeg]] of arc.slice(1).entries()) {
					expect(Math.abs(lngDeg - (arc[index]?.[0] ?? NaN))).toBeLessThan(180);
				}
			}),
			{ numRuns: 500 }
		);
	});

	/** How often a line changes from bending left to bending right on the map, or back. */
	function turnsOf(arc: readonly LngLat[]): number {
		const plane = arc.map(mercatorFromLngLat);
		const headings = plane.slice(1).map(([x, y], index) => {
			const [fromX, fromY] = plane[index] ?? [x, y];
			return Math.atan2(y - fromY, x - fromX);
		});
		const bends = headings.slice(1).flatMap((heading, index) => {
			const turn = Math.sin(heading - (headings[index] ?? heading));
			return Math.abs(turn) < 1e-3 ? [] : Math.sign(turn);
		});
		return bends.filter((bend, index) => index > 0 && bend !== bends[index - 1]).length;
	}

	test.each<[string, LngLat, LngLat]>([
		['Svalbard to Alaska, over the pole', [15.6356, 78.2232], [-156.7886, 71.2906]],
		['Alaska to Svalbard', [-156.7886, 71.2906], [15.6356, 78.2232]],
		['Svalbard to Ellesmere Island', [15.6356, 78.2232], [-62.3481, 82.5018]],
		['Los Angeles to Tokyo, against the great circle’s own bend', [-118.24, 34.05], [139.69, 35.69]],
		['Tokyo to Los Angeles, with it', [139.69, 35.69], [-118.24, 34.05]],
		['Tokyo to Buenos Aires, from one side of the equator to the other', [139.69, 35.69], [-58.38, -34.6]],
		['Vostok to the Antarctic Peninsula, past the other pole', [106.87, -78.46], [-56.9, -63.4]]
	])('%s is a plain bow and no S', (_way, from, to) => {
		for (const bow of [0.16, 0.05, -0.16]) expect(turnsOf(bowedArc(from, to, { bow }))).toBe(0);
	});

	test('is no S between any two places, at the bow of a single exchange', () => {
		fc.assert(
			fc.property(anywhere, anywhere, fc.constantFrom(0.16, -0.16), (from, to, height) => {
				// Where a bow itself would leave the world, it lies on the world's edge.
				const arc = bowedArc(from, to, { bow: height });
				fc.pre(arc.every(([, latDeg]) => Math.abs(latDeg) < 85.05));
				expect(turnsOf(arc)).toBe(0);
			}),
			{ numRuns: 1000 }
		);
	});

	test('one place has no bow', () => {
		expect(bowedArc(naha, naha, { bow: 0.2 })).toEqual([naha, naha]);
	});

	test.each([NaN, 1.1, -2, Infinity])('a bow of %d is refused', (height) => {
		expect(() => bowedArc(seoul, naha, { bow: height })).toThrow(
			new RangeError(`bow must be within -1..1, got ${height}`)
		);
	});
});

describe('a fan of bows', () => {
	test('one exchange has the base bow', () => {
		expect(fanBows(1, 0.15)).toEqual([0.15]);
	});

	test('three exchanges lie evenly about the base bow, all on its side', () => {
		expect(fanBows(3, -0.2)).toEqual([-0.1, -0.2, expect.closeTo(-0.3, 12)]);
	});

	test('no exchange has no bow', () => {
		expect(fanBows(0, 0.15)).toEqual([]);
	});

	test('any fan rises evenly, keeps its side, and has the base bow as its mean', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 30 }), fc.constantFrom(-0.5, -0.15, 0.1, 0.3, 0.5), (count, base) => {
				const bows = fanBows(count, base);
				const stepUp = (2 * base) / (count + 1);
				for (const [index, height] of bows.entries()) {
					expect(height).toBeCloseTo(stepUp * (index + 1), 12);
					expect(Math.sign(height)).toBe(Math.sign(base));
					expect(Math.abs(height)).toBeLessThanOrEqual(1);
				}
				expect(bows.reduce((sum, height) => sum + height, 0) / count).toBeCloseTo(base, 12);
			})
		);
	});

	test('half an exchange, and several without a bow, are refused', () => {
		expect(() => fanBows(1.5, 0.2)).toThrow(/count must be a whole number/);
		expect(() => fanBows(-1, 0.2)).toThrow(/count must be a whole number/);
		expect(() => fanBows(2, 0)).toThrow(/baseBow must not be 0/);
		expect(() => fanBows(2, 0.6)).toThrow(/baseBow must be within -0.5..0.5, got 0.6/);
	});
});
