import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../geo/bounds';
import { greatCircleDistanceKm } from '../geo/great-circle';
import type { LngLat } from '../geo/lng-lat';
import { projectToPx } from '../geo/web-mercator';
import { closestZoom, homeCamera, storyBounds, withinLimits } from './camera';

const town = (position: LngLat) => ({ position, precision: 'town' as const });
const site = (position: LngLat) => ({ position, precision: 'site' as const });
const desk = { widthPx: 1280, heightPx: 860 };
const phone = { widthPx: 360, heightPx: 450 };
const reykjavik: LngLat = [-21.9426, 64.1466];

/** The width of bounds in their middle, in kilometres. */
function acrossKm([west, south, east, north]: Bounds): number {
	const lat = (south + north) / 2;
	return greatCircleDistanceKm([west, lat], [east, lat]);
}

describe('the bounds of a story', () => {
	test('of one town show its part of the country, of one site the country round a town, as wide as high', () => {
		const around = storyBounds([town(reykjavik)], []);
		expect(acrossKm(around)).toBeGreaterThan(450);
		expect(acrossKm(around)).toBeLessThan(510);
		expect(acrossKm(storyBounds([site(reykjavik)], []))).toBeCloseTo(60, 0);
		const [west, north] = projectToPx([around[0], around[3]], homeCamera(around, desk), desk);
		const [east, south] = projectToPx([around[2], around[1]], homeCamera(around, desk), desk);
		expect(east - west).toBeCloseTo(south - north, 6);
	});

	test('of several places close together are no larger than they are, whatever the points stand for', () => {
		const places: LngLat[] = [
			[126.9769, 37.572],
			[126.9804, 37.5239]
		];
		for (const precise of [town, site]) {
			const [west, south, east, north] = storyBounds(
				places.map((position) => precise(position)),
				[]
			);
			expect([south, north]).toEqual([expect.closeTo(37.5239, 9), expect.closeTo(37.572, 9)]);
			expect(east - west).toBeLessThan(0.02);
			// A story that runs due north has a width all the same.
			expect(east - west).toBeGreaterThan(0.008);
		}
	});

	test('on both sides of the antimeridian run on past 180°', () => {
		const [west, , east] = storyBounds([town([178.44, -18.14]), town([-171.75, -13.83])], []);
		expect([west, east]).toEqual([178.44, expect.closeTo(188.25, 9)]);
	});

	test('a place on the antimeridian has a neighbourhood on both sides of it', () => {
		const [west, , east] = storyBounds([town([-180, -16])], []);
		expect(west).toBeGreaterThan(170);
		expect((west + east) / 2).toBeCloseTo(180, 9);
	});
});

test('one place is shown no closer than its neighbourhood, a small story no further away than whole', () => {
	const alone = storyBounds([town(reykjavik)], []);
	expect(closestZoom([town(reykjavik)], alone, desk)).toBeCloseTo(homeCamera(alone, desk).zoom, 1);
	const near = [site([126.9769, 37.572]), site([127.0094, 37.5665])];
	const small = storyBounds(near, []);
	expect(closestZoom(near, small, phone)).toBe(homeCamera(small, phone).zoom);
	const far = [town([139.69, 35.69]), town([-122.42, 37.77])];
	const wide = storyBounds(far, []);
	expect(closestZoom(far, wide, desk)).toBeGreaterThan(homeCamera(wide, desk).zoom + 2);
});

describe('the limits of a map', () => {
	const stories: readonly Bounds[] = [
		[126.99, 26.2, 139.68, 38.7],
		[139.7, -36.9, 237.6, 55],
		[-157, 64, 129, 85],
		[-179, -80, 170, -60],
		[126.97, 37.52, 127.01, 37.57]
	];
	const boxes = fc.record({
		widthPx: fc.integer({ min: 240, max: 2600 }),
		heightPx: fc.integer({ min: 200, max: 1400 })
	});
	const bounds = fc.constantFrom(...stories);

	test('always allow the whole story', () => {
		fc.assert(
			fc.property(bounds, boxes, (story, box) => {
				const home = homeCamera(story, box);
				expect(withinLimits(home, story, box)).toEqual(home);
			})
		);
	});

	test('show nothing beyond the world but what the whole story shows of it, and are kept when asked twice', () => {
		const cameras = fc.record({
			lng: fc.double({ min: -180, max: 180, noNaN: true }),
			lat: fc.double({ min: -85, max: 85, noNaN: true }),
			zoom: fc.double({ min: -3, max: 20, noNaN: true })
		});
		fc.assert(
			fc.property(bounds, boxes, cameras, (story, box, { lng, lat, zoom }) => {
				const limited = withinLimits({ center: [lng, lat], zoom }, story, box);
				const home = homeCamera(story, box);
				const edges = (camera: typeof home) =>
					[85.051129, -85.051129].map((pole) => projectToPx([lng, pole], camera, box)[1]);
				const [top = NaN, bottom = NaN] = edges(limited);
				const [homeTop = NaN, homeBottom = NaN] = edges({ ...limited, center: home.center });
				expect(top).toBeLessThanOrEqual(Math.max(0, homeTop) + 1e-6);
				expect(bottom).toBeGreaterThanOrEqual(Math.min(box.heightPx, homeBottom) - 1e-6);
				expect(limited.zoom).toBeGreaterThanOrEqual(Math.min(1.5, home.zoom));
				const again = withinLimits(limited, story, box);
				expect(again.zoom).toBeCloseTo(limited.zoom, 9);
				expect(again.center[1]).toBeCloseTo(limited.center[1], 9);
			})
		);
	});

	test('let the reader come three zooms closer than a small story, and to 11 in any', () => {
		const [small, large] = [stories[4], stories[0]];
		if (!small || !large) throw new Error('two stories are needed');
		const close = { center: [127, 37.5] as const, zoom: 22 };
		expect(withinLimits(close, small, desk).zoom).toBeCloseTo(homeCamera(small, desk).zoom + 3, 9);
		expect(withinLimits(close, large, desk).zoom).toBe(11);
	});
});
