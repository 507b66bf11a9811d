import { expect, it } from 'vitest';
import { distanceToPolygonKm } from './distance-to-polygon';

const square = [
	[
		[130, 30],
		[132, 30],
		[132, 32],
		[130, 32],
		[130, 30]
	],
	[
		[130.5, 30.5],
		[131.5, 30.5],
		[131.5, 31.5],
		[130.5, 31.5]
	]
];

it('a position in a polygon is at no distance from it, and one in its hole is outside', () => {
	expect(distanceToPolygonKm([130.2, 31], square)).toBe(0);
	expect(distanceToPolygonKm([131, 31], square)).toBeCloseTo(0.5 * 111.195 * Math.cos((31 * Math.PI) / 180), 0);
});

it('the distance is to the nearest edge or corner, in kilometres', () => {
	expect(distanceToPolygonKm([131, 29], square)).toBeCloseTo(111.195, 0);
	expect(distanceToPolygonKm([133, 29], square)).toBeCloseTo(
		Math.hypot(111.195, 111.195 * Math.cos((29 * Math.PI) / 180)),
		0
	);
	expect(distanceToPolygonKm([131, 29], [])).toBe(Infinity);
});
