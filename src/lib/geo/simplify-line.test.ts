import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanePoint } from './simplify-line';
import { simplifyLine } from './simplify-line';

const points = fc.array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })), {
	minLength: 1,
	maxLength: 60
});

/** Distance of a point from the nearest stretch of a line: an oracle that knows nothing of the algorithm. */
function distanceFrom([x, y]: PlanePoint, line: readonly PlanePoint[]): number {
	return Math.min(
		...line.map(([fromX, fromY], index) => {
			const [toX, toY] = line[index + 1] ?? [fromX, fromY];
			let nearest = Infinity;
			for (let step = 0; step <= 400; step++) {
				const share = step / 400;
				nearest = Math.min(nearest, Math.hypot(fromX + share * (toX - fromX) - x, fromY + share * (toY - fromY) - y));
			}
			return nearest;
		})
	);
}

test('a point on the way adds nothing and goes; a corner stays', () => {
	const line: PlanePoint[] = [
		[0, 0],
		[5, 0],
		[10, 0],
		[10, 10]
	];
	expect(simplifyLine(line, () => 1)).toEqual([
		[0, 0],
		[10, 0],
		[10, 10]
	]);
});

test('tolerance may differ from place to place', () => {
	const line: PlanePoint[] = [
		[0, 0],
		[10, 3],
		[20, 0],
		[30, 3],
		[40, 0]
	];
	const coarseOnTheRight = ([x]: PlanePoint) => (x > 25 ? 10 : 1);
	expect(simplifyLine(line, coarseOnTheRight)).toEqual([
		[0, 0],
		[10, 3],
		[20, 0],
		[40, 0]
	]);
});

test('no point of the line is missed by more than the tolerance, and both ends stay', () => {
	fc.assert(
		fc.property(points, fc.integer({ min: 1, max: 80 }), (line, tolerance) => {
			const simpler = simplifyLine(line, () => tolerance);
			expect(simpler[0]).toEqual(line[0]);
			expect(simpler.at(-1)).toEqual(line.at(-1));
			for (const point of line) expect(distanceFrom(point, simpler)).toBeLessThanOrEqual(tolerance + 3);
		}),
		{ numRuns: 60 }
	);
});
