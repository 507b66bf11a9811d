import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipRing } from './clip-ring';
import type { PlanePoint } from './simplify-line';

const box = { left: 0, top: 0, right: 100, bottom: 100 };

function areaOf(ring: readonly PlanePoint[]): number {
	return Math.abs(
		ring.reduce((sum, [x, y], index) => {
			const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
			return sum + (x * nextY - nextX * y) / 2;
		}, 0)
	);
}

test('a ring inside stays as it is, one outside is gone', () => {
	const inside: PlanePoint[] = [
		[10, 10],
		[20, 10],
		[20, 20]
	];
	expect(clipRing(inside, box)).toEqual(inside);
	expect(
		clipRing(
			inside.map(([x, y]): PlanePoint => [x + 500, y]),
			box
		)
	).toEqual([]);
});

test('a ring around the box becomes the box', () => {
	const around: PlanePoint[] = [
		[-50, -50],
		[150, -50],
		[150, 150],
		[-50, 150]
	];
	expect(areaOf(clipRing(around, box))).toBeCloseTo(100 * 100);
});

test('what is left of a rectangle has exactly the area that lies in the box, and no point outside', () => {
	const side = fc.integer({ min: -200, max: 300 });
	fc.assert(
		fc.property(side, side, side, side, (x1, y1, x2, y2) => {
			const ring: PlanePoint[] = [
				[x1, y1],
				[x2, y1],
				[x2, y2],
				[x1, y2]
			];
			const overlap = (one: number, other: number) =>
				Math.max(0, Math.min(100, Math.max(one, other)) - Math.max(0, Math.min(one, other)));
			const clipped = clipRing(ring, box);
			expect(areaOf(clipped)).toBeCloseTo(overlap(x1, x2) * overlap(y1, y2));
			for (const [x, y] of clipped) expect(x >= 0 && x <= 100 && y >= 0 && y <= 100).toBe(true);
		})
	);
});
