import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, type Bounds } from './bounds';
import { fitCamera, type PaddingPx } from './fit-camera';
import { greatCircleArc } from './great-circle';
import { projectToPx, type BoxSize, type Camera } from './web-mercator';

const none: PaddingPx = { top: 0, right: 0, bottom: 0, left: 0 };
const eastAsia: Bounds = [126.99, 26.1958, 139.6722, 37.56];

const sidePx = fc.integer({ min: 40, max: 3000 });
const box = fc.record({ widthPx: sidePx, heightPx: sidePx });
const paddingShare = fc.integer({ min: 0, max: 44 }).map((percent) => percent / 100);
const shares = fc.record({ top: paddingShare, right: paddingShare, bottom: paddingShare, left: paddingShare });
const bounds = fc
	.tuple(
		fc.integer({ min: -180e4, max: 180e4 - 1 }),
		fc.integer({ min: 0, max: 359e4 }),
		fc.integer({ min: -85e4, max: 85e4 }),
		fc.integer({ min: -85e4, max: 85e4 })
	)
	.map(([west, width, a, b]): Bounds => [west / 1e4, Math.min(a, b) / 1e4, (west + width) / 1e4, Math.max(a, b) / 1e4]);

function cornersPx([west, south, east, north]: Bounds, camera: Camera, size: BoxSize) {
	const [left, top] = projectToPx([west, north], camera, size);
	const [right, bottom] = projectToPx([east, south], camera, size);
	return { left, top, right, bottom };
}

describe('a camera that fits bounds', () => {
	test('shows every corner inside the padding, touches it on one axis, and is centred on the other', () => {
		fc.assert(
			fc.property(bounds, box, shares, (extent, size, share) => {
				fc.pre(extent[2] - extent[0] > 0.001 || extent[3] - extent[1] > 0.001);
				const paddingPx = {
					top: share.top * size.heightPx,
					right: share.right * size.widthPx,
					bottom: share.bottom * size.heightPx,
					left: share.left * size.widthPx
				};
				const camera = fitCamera(extent, size, { paddingPx, maxZoom: 40 });
				// Padding many times higher than the world pushes the centre so near a pole that a latitude cannot say it.
				fc.pre(Math.abs(camera.center[1]) < 89);
				const corners = cornersPx(extent, camera, size);
				const gaps = {
					left: corners.left - paddingPx.left,
					right: size.widthPx - paddingPx.right - corners.right,
					top: corners.top - paddingPx.top,
					bottom: size.heightPx - paddingPx.bottom - corners.bottom
				};
				expect(Math.min(gaps.left, gaps.right, gaps.top, gaps.bottom)).toBeGreaterThan(-1e-3);
				expect(gaps.left).toBeCloseTo(gaps.right, 2);
				expect(gaps.top).toBeCloseTo(gaps.bottom, 2);
				expect(Math.min(gaps.left, gaps.top)).toBeCloseTo(0, 2);
			}),
			{ numRuns: 1000 }
		);
	});

	test('the whole world fits 512 px at zoom 0, looking at 0, 0', () => {
		const camera = fitCamera([-180, -90, 180, 90], { widthPx: 512, heightPx: 512 }, { paddingPx: none });
		expect(camera.zoom).toBeCloseTo(0, 7);
		expect(camera.center[0]).toBeCloseTo(0, 9);
		expect(camera.center[1]).toBeCloseTo(0, 9);
	});

	test('padding on the left moves what is shown to the right', () => {
		const size = { widthPx: 800, heightPx: 600 };
		const paddingPx = { ...none, left: 300 };
		const { left, right } = cornersPx(eastAsia, fitCamera(eastAsia, size, { paddingPx }), size);
		expect((left + right) / 2).toBeCloseTo(550, 6);
	});

	test('bounds across the antimeridian are shown in one piece, with the centre past 180 if need be', () => {
		const extent = boundsOf(greatCircleArc([139.767, 35.681], [-118.243, 34.052]));
		const camera = fitCamera(extent, { widthPx: 640, heightPx: 400 }, { paddingPx: none });
		expect(camera.center[0]).toBeCloseTo((139.767 + 241.757) / 2, 9);
	});

	test('one place is shown at the highest zoom', () => {
		const naha: Bounds = [127.6458, 26.1958, 127.6458, 26.1958];
		const size = { widthPx: 320, heightPx: 240 };
		expect(fitCamera(naha, size, { paddingPx: none }).zoom).toBe(22);
		const camera = fitCamera(naha, size, { paddingPx: none, maxZoom: 9 });
		expect(camera.zoom).toBe(9);
		expect(camera.center[0]).toBeCloseTo(127.6458, 9);
		expect(camera.center[1]).toBeCloseTo(26.1958, 9);
	});

	test('two places on one meridian are fitted by height alone', () => {
		const { zoom } = fitCamera([135, 26, 135, 37], { widthPx: 10, heightPx: 600 }, { paddingPx: none });
		expect(zoom).toBeGreaterThan(4);
		expect(zoom).toBeLessThan(6);
	});

	test('padding that leaves no room shrinks in proportion until a tenth of the box is free', () => {
		const size = { widthPx: 300, heightPx: 300 };
		const wide: Bounds = [120, 30, 140, 31];
		const paddingPx = { ...none, left: 400, right: 200 };
		const { left, right } = cornersPx(wide, fitCamera(wide, size, { paddingPx }), size);
		expect(left).toBeCloseTo(180, 6);
		expect(right).toBeCloseTo(210, 6);
	});

	test('reversed bounds, an empty box and negative padding are refused', () => {
		const size = { widthPx: 300, heightPx: 200 };
		expect(() => fitCamera([10, 0, -10, 5], size, { paddingPx: none })).toThrow(
			/^bounds must be .* got 10, 0, -10, 5$/
		);
		expect(() => fitCamera([0, 0, 1, 91], size, { paddingPx: none })).toThrow(RangeError);
		expect(() => fitCamera([NaN, 0, 1, 1], size, { paddingPx: none })).toThrow(RangeError);
		expect(() => fitCamera(eastAsia, { ...size, widthPx: 0 }, { paddingPx: none })).toThrow(
			new RangeError('box width must be > 0 px, got 0')
		);
		expect(() => fitCamera(eastAsia, size, { paddingPx: { ...none, top: -1 } })).toThrow(
			/^padding must be ≥ 0 px, got -1 and 0/
		);
		expect(() => fitCamera(eastAsia, size, { paddingPx: none, maxZoom: NaN })).toThrow(
			/^maxZoom must be a finite number/
		);
	});
});
