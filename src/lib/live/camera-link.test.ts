import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { homeCamera } from '../cartography/camera';
import type { Bounds } from '../geo/bounds';
import { posterFrame } from '../poster/poster-frame';
import { posterMoved, posterMoveOf } from '../poster/poster-move';
import { createCameraLink } from './camera-link';

const bounds: Bounds = [126, 26, 140, 38];

/**
 * A map's box of some size, with the poster's frame laid out in it as the style sheet does: as wide as at the home
 * camera.
 */
function elementsOf(widthPx: number, heightPx: number) {
	const part = () => {
		const style = new Map<string, string>();
		const getPropertyValue = (name: string) => style.get(name) ?? '';
		return {
			style: { map: style, setProperty: (name: string, value: string) => style.set(name, value), getPropertyValue }
		};
	};
	const [drawing, markers] = [part(), part()];
	const box = Object.assign(new EventTarget(), {
		clientWidth: widthPx,
		clientHeight: heightPx,
		querySelectorAll: () => [drawing, markers],
		classList: { add: () => undefined, remove: () => undefined }
	});
	const frame = {
		contains: (element: unknown) => element === drawing,
		getBoundingClientRect: () => {
			const { zoom } = homeCamera(bounds, { widthPx: box.clientWidth, heightPx: box.clientHeight });
			return { width: posterFrame(bounds).mercatorWidth * 512 * 2 ** zoom };
		}
	};
	// Whole elements would need a browser; these are what is asked of them.
	return {
		drawn: drawing.style.map,
		marked: markers.style.map,
		box,
		elements: { box: box as unknown as HTMLElement, frame: frame as unknown as HTMLElement }
	};
}

function linkTo(
	{ elements }: ReturnType<typeof elementsOf>,
	{ isLed = (): boolean => false, moved = (): void => undefined } = {}
) {
	const link = createCameraLink(bounds, isLed);
	const end = link.attach(elements);
	link.onMove(moved);
	return { link, end };
}

describe('where a map looks', () => {
	test('is at first the whole story, as the poster was laid out', () => {
		const { link } = linkTo(elementsOf(800, 600));
		const home = homeCamera(bounds, { widthPx: 800, heightPx: 600 });
		expect(link.camera().zoom).toBeCloseTo(home.zoom, 9);
		for (const axis of [0, 1] as const) expect(link.camera().center[axis]).toBeCloseTo(home.center[axis], 9);
	});

	test('is where it was sent, and the poster is there: whoever reads it again reads the same', () => {
		const anywhere = fc.record({
			lng: fc.double({ min: 100, max: 170, noNaN: true }),
			lat: fc.double({ min: -60, max: 70, noNaN: true }),
			zoom: fc.double({ min: 0, max: 14, noNaN: true })
		});
		fc.assert(
			fc.property(anywhere, ({ lng, lat, zoom }) => {
				const map = elementsOf(390, 560);
				const { link } = linkTo(map);
				link.moveTo({ center: [lng, lat], zoom });
				expect(link.camera()).toEqual({ center: [lng, lat], zoom });
				map.box.dispatchEvent(new Event(posterMoved));
				expect(link.camera().zoom).toBeCloseTo(zoom, 8);
				expect(link.camera().center[0]).toBeCloseTo(lng, 6);
				expect(link.camera().center[1]).toBeCloseTo(lat, 6);
			})
		);
	});

	test('is handed to the style sheet, and never read from it', () => {
		const map = elementsOf(800, 600);
		const { link } = linkTo(map);
		link.moveTo({ center: [130, 32], zoom: 7 });
		const { dxPx, dyPx, scale } = posterMoveOf(map.elements.box);
		for (const part of [map.drawn, map.marked]) {
			expect(Object.fromEntries(part)).toEqual({
				'--dx': `${dxPx}px`,
				'--dy': `${dyPx}px`,
				'--scale': String(scale)
			});
			part.set('--dx', '0px');
		}
		map.box.dispatchEvent(new Event(posterMoved));
		expect(link.camera().center[0]).toBeCloseTo(130, 6);
	});

	test('moves what stands above a live map, and the poster beneath it as soon as it may be seen', () => {
		const map = elementsOf(800, 600);
		const { link } = linkTo(map, { isLed: () => true });
		link.moveTo({ center: [130, 32], zoom: 7 });
		const before = Object.fromEntries(map.drawn);
		link.restPoster(true);
		link.moveTo({ center: [131, 33], zoom: 6 });
		expect(Object.fromEntries(map.drawn)).toEqual(before);
		expect(Object.fromEntries(map.marked)).not.toEqual(before);
		link.restPoster(false);
		expect(Object.fromEntries(map.drawn)).toEqual(Object.fromEntries(map.marked));
	});

	test('is not what the poster says while a live map leads', () => {
		const map = elementsOf(800, 600);
		const lead = { isLed: true };
		const { link } = linkTo(map, { isLed: () => lead.isLed });
		const before = link.camera();
		map.box.clientWidth = 400;
		map.box.dispatchEvent(new Event(posterMoved));
		expect(link.camera()).toEqual(before);
		expect(link.box()).toEqual({ widthPx: 400, heightPx: 600 });
		expect(link.seenIn()).toEqual({ widthPx: 800, heightPx: 600 });
		lead.isLed = false;
		map.box.dispatchEvent(new Event(posterMoved));
		expect(link.seenIn()).toEqual({ widthPx: 400, heightPx: 600 });
		expect(link.camera().zoom).toBeLessThan(before.zoom);
	});

	test('stands while the map is folded away and has no size', () => {
		const map = elementsOf(800, 600);
		const { link } = linkTo(map);
		const before = link.camera();
		Object.assign(map.box, { clientWidth: 0, clientHeight: 0 });
		map.box.dispatchEvent(new Event(posterMoved));
		expect([link.camera(), link.box()]).toEqual([before, { widthPx: 800, heightPx: 600 }]);
	});

	test('is told at once, with every move of poster or live map, until the map goes', () => {
		const map = elementsOf(800, 600);
		const moved = vi.fn();
		const { link, end } = linkTo(map, { moved });
		expect(moved).toHaveBeenCalledExactlyOnceWith(link.camera());
		map.box.dispatchEvent(new Event(posterMoved));
		link.moveTo({ center: [130, 32], zoom: 7 });
		expect(moved).toHaveBeenCalledTimes(3);
		expect(moved).toHaveBeenLastCalledWith({ center: [130, 32], zoom: 7 });
		end();
		map.box.dispatchEvent(new Event(posterMoved));
		expect(moved).toHaveBeenCalledTimes(3);
	});

	test('is told to who asks before there is a map, when it is there, and to nobody who asks no more', () => {
		const { elements, box } = elementsOf(800, 600);
		const link = createCameraLink(bounds, () => false);
		const moved = vi.fn();
		const stop = link.onMove(moved);
		expect(moved).not.toHaveBeenCalled();
		link.attach(elements);
		expect(moved).toHaveBeenCalledOnce();
		stop();
		box.dispatchEvent(new Event(posterMoved));
		expect(moved).toHaveBeenCalledOnce();
	});
});
