import { expect, test } from 'vitest';
import type { Bounds } from '../geo/bounds';
import { drawLocator, locatorPlane } from './locator';

const frameOf = (markup: string) => {
	const [, ...numbers] = /<rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"/.exec(markup) ?? [];
	return numbers.map(Number);
};

const drawn = (bounds: Bounds, land = '') => {
	const plane = locatorPlane(bounds);
	const { markup } = drawLocator({ land }, plane, bounds);
	const [, ...size] = /viewBox="0 0 (\d+) (\d+)"/.exec(markup) ?? [];
	const [width = 0, height = 0] = size.map(Number);
	return { plane, width, height, frame: frameOf(markup) };
};

test('the frame lies around the story’s bounds', () => {
	const { plane, frame } = drawn([100, 0, 150, 45]);
	const [x = 0, y = 0, width = 0, height = 0] = frame;
	const [left, top] = plane.pointOf([100, 45]);
	const [right, bottom] = plane.pointOf([150, 0]);
	expect(x).toBeCloseTo(left, 0);
	expect(y).toBeCloseTo(top, 0);
	expect(x + width).toBeCloseTo(right, 0);
	expect(y + height).toBeCloseTo(bottom, 0);
	// Greenwich is in the middle.
	expect(plane.pointOf([0, 0])[0]).toBe(120);
});

test('a story in one town still has a frame that is seen, around the town', () => {
	const { plane, frame } = drawn([126.9, 37.5, 127, 37.6]);
	const [x = 0, y = 0, width = 0, height = 0] = frame;
	expect([width, height]).toEqual([16, 16]);
	const [townX, townY] = plane.pointOf([126.95, 37.55]);
	expect(x + 8).toBeCloseTo(townX, 0);
	expect(y + 8).toBeCloseTo(townY, 0);
});

test.each<[string, Bounds]>([
	['across the Pacific', [139.7, -36.9, 237.6, 55]],
	['around the pole', [-157, 64, 129, 85]],
	['around the other pole', [-60, -85, 107, -63]],
	['on the antimeridian', [179.9, -17, 180.1, -16]],
	['at the edge of the world', [178.4, -18.2, 178.6, -18]]
])('the frame of a story %s lies whole in the inset', (_where, bounds) => {
	const { width, height, frame, plane } = drawn(bounds);
	const [x = -1, y = -1, frameWidth = 0, frameHeight = 0] = frame;
	expect(x).toBeGreaterThanOrEqual(0);
	expect(y).toBeGreaterThanOrEqual(0);
	expect(x + frameWidth).toBeLessThanOrEqual(width);
	expect(y + frameHeight).toBeLessThanOrEqual(height);
	const [middleX] = plane.pointOf([(bounds[0] + bounds[2]) / 2, 0]);
	expect(x + frameWidth / 2).toBeCloseTo(middleX, 0);
});

test('the poles’ emptiness is left out, and the continents are not', () => {
	const { plane } = drawn([100, 0, 150, 45]);
	const isShown = (lng: number, lat: number) => {
		const [, y] = plane.pointOf([lng, lat]);
		return y > plane.detailed.top && y < plane.detailed.bottom;
	};
	expect([isShown(0, 80), isShown(0, -70)]).toEqual([false, false]);
	// Nordkapp, Cape Horn.
	expect([isShown(25, 71), isShown(-67, -55.9)]).toEqual([true, true]);
});
