import fc from 'fast-check';
import { MercatorCoordinate } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import {
	latFromMercatorY,
	lngFromMercatorX,
	mercatorFromLngLat,
	mercatorXFromLng,
	mercatorYFromLat,
	projectToPx,
	tileSizePx,
	unprojectFromPx,
	worldSizePx
} from './web-mercator';

const lng = fc.integer({ min: -540e6, max: 540e6 }).map((micro) => micro / 1e6);
const lat = fc.integer({ min: -85e6, max: 85e6 }).map((micro) => micro / 1e6);
const position = fc.tuple(lng, lat);
const camera = fc.record({ center: position, zoom: fc.integer({ min: -100, max: 2200 }).map((z) => z / 100) });
const side = fc.integer({ min: 1, max: 4000 });
const box = fc.record({ widthPx: side, heightPx: side });

describe('the plane', () => {
	test('our Mercator is MapLibre’s to 1e-12, there and back', () => {
		fc.assert(
			fc.property(position, ([lngDeg, latDeg]) => {
				const theirs = MercatorCoordinate.fromLngLat([lngDeg, latDeg]);
				const back = theirs.toLngLat();
				expect(Math.abs(mercatorXFromLng(lngDeg) - theirs.x)).toBeLessThan(1e-12);
				expect(Math.abs(mercatorYFromLat(latDeg) - theirs.y)).toBeLessThan(1e-12);
				expect(Math.abs(lngFromMercatorX(theirs.x) - back.lng)).toBeLessThan(1e-12);
				expect(Math.abs(latFromMercatorY(theirs.y) - back.lat)).toBeLessThan(1e-12);
			}),
			{ numRuns: 2000 }
		);
	});

	test('the world is square: 180° west and 85.0511° north are the corner 0, 0', () => {
		expect(mercatorXFromLng(-180)).toBe(0);
		expect(mercatorXFromLng(180)).toBe(1);
		expect(mercatorYFromLat(0)).toBeCloseTo(0.5, 15);
		expect(latFromMercatorY(0)).toBeCloseTo(85.0511287798, 10);
		expect(latFromMercatorY(1)).toBeCloseTo(-85.0511287798, 10);
	});

	test('a pole lies on the edge of the world', () => {
		expect(mercatorFromLngLat([0, 90])[1]).toBeCloseTo(0, 7);
		expect(mercatorFromLngLat([0, -90])[1]).toBeCloseTo(1, 7);
	});
});

describe('the box', () => {
	test('the camera’s centre is drawn in the middle of the box', () => {
		fc.assert(
			fc.property(camera, box, (view, size) => {
				expect(projectToPx(view.center, view, size)).toEqual([size.widthPx / 2, size.heightPx / 2]);
			})
		);
	});

	test('at zoom 0 the world is one tile of 512 px, and twice that at zoom 1', () => {
		const size = { widthPx: 512, heightPx: 512 };
		expect(worldSizePx(0)).toBe(tileSizePx);
		expect(projectToPx([-180, 0], { center: [0, 0], zoom: 0 }, size)).toEqual([0, 256]);
		expect(projectToPx([90, 0], { center: [0, 0], zoom: 1 }, size)).toEqual([512, 256]);
	});

	test('longitude 190 is drawn to the right of 180, not at -170', () => {
		const view = { center: [180, 0], zoom: 3 } as const;
		const size = { widthPx: 100, heightPx: 100 };
		expect(projectToPx([190, 0], view, size)[0]).toBeGreaterThan(50);
		expect(projectToPx([-170, 0], view, size)[0]).toBeLessThan(0);
	});

	test('north is up and east is right', () => {
		const view = { center: [135, 35], zoom: 4 } as const;
		const [x, y] = projectToPx([136, 36], view, { widthPx: 200, heightPx: 200 });
		expect(x).toBeGreaterThan(100);
		expect(y).toBeLessThan(100);
	});

	test('what is drawn at a place in the box is found there again', () => {
		fc.assert(
			fc.property(camera, box, fc.tuple(side, side), (view, size, placePx) => {
				const found = unprojectFromPx(placePx, view, size);
				fc.pre(Math.abs(found[1]) <= 85);
				const [x, y] = projectToPx(found, view, size);
				// World units carry 1e-16; at zoom 22 the world is 2e9 px wide.
				expect(x).toBeCloseTo(placePx[0], 4);
				expect(y).toBeCloseTo(placePx[1], 4);
			})
		);
	});
});
