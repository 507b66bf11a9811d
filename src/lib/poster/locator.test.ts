import { expect, test } from 'vitest';
import { drawLocator, locatorPlane } from './locator';

const frameOf = (markup: string) => {
	const [, ...numbers] = /<rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"/.exec(markup) ?? [];
	return numbers.map(Number);
};

test('the frame lies around the story’s bounds', () => {
	const [x = 0, y = 0, width = 0, height = 0] = frameOf(drawLocator({ land: 'M0 0' }, [100, 0, 150, 45]).markup);
	const [left, top] = locatorPlane.pointOf([100, 45]);
	const [right, bottom] = locatorPlane.pointOf([150, 0]);
	expect(x).toBeCloseTo(left, 0);
	expect(y).toBeCloseTo(top, 0);
	expect(x + width).toBeCloseTo(right, 0);
	expect(y + height).toBeCloseTo(bottom, 0);
});

test('a story in one town still has a frame that is seen, around the town', () => {
	const [x = 0, y = 0, width = 0, height = 0] = frameOf(drawLocator({ land: '' }, [126.9, 37.5, 127, 37.6]).markup);
	expect([width, height]).toEqual([16, 16]);
	const [townX, townY] = locatorPlane.pointOf([126.95, 37.55]);
	expect(x + 8).toBeCloseTo(townX, 0);
	expect(y + 8).toBeCloseTo(townY, 0);
});

test('the poles’ emptiness is left out, and the continents are not', () => {
	const { detailed } = locatorPlane;
	const isInside = (lng: number, lat: number) => {
		const [, y] = locatorPlane.pointOf([lng, lat]);
		return y > detailed.top && y < detailed.bottom;
	};
	expect([isInside(0, 80), isInside(0, -70)]).toEqual([false, false]);
	// Nordkapp, Cape Horn.
	expect([isInside(25, 71), isInside(-67, -55.9)]).toEqual([true, true]);
});
