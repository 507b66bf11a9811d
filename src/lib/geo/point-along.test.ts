import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bowedArc } from './bowed-arc';
import type { LngLat } from './lng-lat';
import { pointAlong } from './point-along';
import { mercatorFromLngLat } from './web-mercator';

const corner: readonly LngLat[] = [
	[0, 0],
	[10, 0],
	[10, -10]
];

describe('a point along a line', () => {
	test('half way along the equator is the middle, heading east', () => {
		const { position, bearingDeg } = pointAlong(corner.slice(0, 2), 0.5);
		expect(position[0]).toBeCloseTo(5, 9);
		expect(position[1]).toBeCloseTo(0, 9);
		expect(bearingDeg).toBeCloseTo(90, 9);
	});

	test('after the corner the direction is that of the second stretch', () => {
		expect(pointAlong(corner, 0.25).bearingDeg).toBeCloseTo(90, 9);
		expect(pointAlong(corner, 0.75).bearingDeg).toBeCloseTo(180, 9);
	});

	test.each([
		[[0, 10], 0],
		[[10, 0], 90],
		[[0, -10], 180],
		[[-10, 0], 270]
	] as const)('from 0, 0 to %j a line heads %d°', (end, expected) => {
		expect(pointAlong([[0, 0], end], 1).bearingDeg).toBeCloseTo(expected, 9);
	});

	test('the ends are the line’s own, to the last digit, also past the antimeridian', () => {
		const arc = bowedArc([139.767, 35.681], [-118.243, 34.052], { bow: 0.15 });
		expect(pointAlong(arc, 0).position).toEqual([139.767, 35.681]);
		expect(pointAlong(arc, 1).position).toEqual([-118.243 + 360, 34.052]);
		expect(pointAlong(arc, 0.5).position[0]).toBeGreaterThan(180);
	});

	test('the way covered grows with the fraction, measured on the plane', () => {
		const arc = bowedArc([126.99, 37.56], [127.6458, 26.1958], { bow: 0.2 });
		const plane = arc.map(mercatorFromLngLat);
		const lengths = plane
			.slice(1)
			.map(([x, y], i) => Math.hypot(x - (plane[i]?.[0] ?? NaN), y - (plane[i]?.[1] ?? NaN)));
		const total = lengths.reduce((sum, length) => sum + length, 0);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1000 }), (thousandths) => {
				const fraction = thousandths / 1000;
				const [x, y] = mercatorFromLngLat(pointAlong(arc, fraction).position);
				// The nearest vertex is at most one stretch away, so the way to it bounds the way to the point.
				let covered = 0;
				let index = 0;
				while (index < lengths.length - 1 && covered + (lengths[index] ?? 0) < fraction * total)
					covered += lengths[index++] ?? 0;
				const [startX, startY] = plane[index] ?? [NaN, NaN];
				expect(covered + Math.hypot(x - startX, y - startY)).toBeCloseTo(fraction * total, 12);
			})
		);
	});

	test('one place, or one position, has direction 0', () => {
		const naha: LngLat = [127.6458, 26.1958];
		expect(pointAlong([naha, naha], 0.5)).toEqual({ position: naha, bearingDeg: 0, passed: 0 });
		expect(pointAlong([naha], 1)).toEqual({ position: naha, bearingDeg: 0, passed: 0 });
	});

	test('an empty line and a fraction out of range are refused', () => {
		expect(() => pointAlong([], 0.5)).toThrow(new RangeError('a line needs at least one position, got none'));
		expect(() => pointAlong(corner, 1.01)).toThrow(new RangeError('fraction must be within 0..1, got 1.01'));
		expect(() => pointAlong(corner, NaN)).toThrow(new RangeError('fraction must be within 0..1, got NaN'));
	});
});

test('the positions that a point has passed, and the point, are as long a line as the fraction says', () => {
	const line = fc.array(
		fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true })),
		{ minLength: 1, maxLength: 12 }
	);
	const lengthOf = (positions: readonly LngLat[]) => {
		const plane = positions.map(mercatorFromLngLat);
		return plane
			.slice(1)
			.reduce((sum, [x, y], index) => sum + Math.hypot(x - (plane[index]?.[0] ?? x), y - (plane[index]?.[1] ?? y)), 0);
	};
	fc.assert(
		fc.property(line, fc.double({ min: 0, max: 1, noNaN: true }), (positions, fraction) => {
			const { position, passed } = pointAlong(positions, fraction);
			expect(lengthOf([...positions.slice(0, passed), position])).toBeCloseTo(lengthOf(positions) * fraction, 9);
		})
	);
	expect([0, 0.25, 0.75, 1].map((fraction) => pointAlong(corner, fraction).passed)).toEqual([1, 1, 2, 2]);
});
