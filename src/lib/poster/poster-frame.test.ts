import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bounds } from '../geo/bounds';
import { homeCamera } from '../cartography/camera';
import { projectToPx } from '../geo/web-mercator';
import { cameraOfFrame, frameInBox, posterFrame } from './poster-frame';

const bounds = [126.99, 26.2, 139.68, 38.7] as const;
const frame = posterFrame(bounds);
const boxes = fc.record({
	widthPx: fc.integer({ min: 240, max: 2400 }),
	heightPx: fc.integer({ min: 240, max: 1400 })
});

test('the frame’s longer side is 1000 units, and its corners are the bounds’', () => {
	expect(Math.max(frame.widthUnits, frame.heightUnits)).toBeCloseTo(1000);
	const [left, top] = frame.pointOf([bounds[0], bounds[3]]);
	const [right, bottom] = frame.pointOf([bounds[2], bounds[1]]);
	expect([left, top]).toEqual([expect.closeTo(0), expect.closeTo(0)]);
	expect([right, bottom]).toEqual([expect.closeTo(frame.widthUnits), expect.closeTo(frame.heightUnits)]);
});

test('the home camera lays the frame out as the page’s style sheet does: in the middle, as large as the room allows', () => {
	fc.assert(
		fc.property(boxes, (box) => {
			const { centerPx, frameWidthPx } = frameInBox(frame, homeCamera(bounds, box), box);
			const room = Math.min(88, Math.max(50, box.widthPx * 0.1));
			const ratio = frame.widthUnits / frame.heightUnits;
			// width: min(100cqw - 2 * room, (100cqh - 2 * room) * ratio)
			expect(frameWidthPx).toBeCloseTo(Math.min(box.widthPx - 2 * room, (box.heightPx - 2 * room) * ratio), 6);
			expect(centerPx).toEqual([expect.closeTo(box.widthPx / 2, 6), expect.closeTo(box.heightPx / 2, 6)]);
		})
	);
});

test('a camera becomes a place of the frame and the same camera again', () => {
	const cameras = fc.record({
		lng: fc.double({ min: 100, max: 160, noNaN: true }),
		lat: fc.double({ min: 10, max: 60, noNaN: true }),
		zoom: fc.double({ min: 2, max: 11, noNaN: true })
	});
	fc.assert(
		fc.property(cameras, boxes, ({ lng, lat, zoom }, box) => {
			const camera = { center: [lng, lat] as const, zoom };
			const { centerPx, frameWidthPx } = frameInBox(frame, camera, box);
			const again = cameraOfFrame(frame, centerPx, frameWidthPx, box);
			expect(again.zoom).toBeCloseTo(zoom, 9);
			expect(again.center).toEqual([expect.closeTo(lng, 8), expect.closeTo(lat, 8)]);
		})
	);
});

test('a place stands in the frame where the live map’s projection puts it', () => {
	const box = { widthPx: 864, heightPx: 800 };
	const camera = { center: [131, 33] as const, zoom: 5.7 };
	const { centerPx, frameWidthPx } = frameInBox(frame, camera, box);
	const [x, y] = frame.shareOf([127.6458, 26.1958]);
	const [px, py] = projectToPx([127.6458, 26.1958], camera, box);
	expect(centerPx[0] + x * frameWidthPx).toBeCloseTo(px, 8);
	expect(centerPx[1] + (y * frameWidthPx * frame.heightUnits) / frame.widthUnits).toBeCloseTo(py, 8);
});

test.each<[string, Bounds]>([
	['flat', [-157, 64, 129, 85]],
	['slim', [-18, -35, 39, 51]],
	['of the first story', bounds]
])('a frame that is %s is drawn as far as a phone, an embed and a wide screen show', (_shape, of) => {
	const { widthUnits, heightUnits, whole, worldWidth } = posterFrame(of);
	for (const [widthPx, heightPx] of [
		[360, 450],
		[360, 640],
		[1280, 860],
		[2560, 860]
	] as const) {
		const room = Math.min(88, Math.max(50, widthPx * 0.1));
		const unitsPerPx = widthUnits / Math.min(widthPx - 2 * room, ((heightPx - 2 * room) * widthUnits) / heightUnits);
		const missing = [whole.bottom - heightUnits, -whole.top].map(
			(margin) => heightUnits + 2 * margin < heightPx * unitsPerPx
		);
		expect(missing).toEqual([false, false]);
		expect(whole.right - whole.left).toBeGreaterThanOrEqual(Math.min(worldWidth, widthPx * unitsPerPx));
	}
});
