import { describe, expect, it } from 'vitest';
import { palettes } from '../../lib/scene/palette';
import type { Rectangle } from '../../lib/cartography/labels';
import { comparePictures, moved, visibleDifference } from './compare-pictures';
import { differenceOf } from './color-measures';
import { channelsOf, labOf } from './picture';
import type { Picture } from './picture';

const { land, sea, coast } = palettes.dark;

/** Sea with some areas of other colours. */
function picture(...areas: readonly (Rectangle & { readonly color: string })[]): Picture {
	const [widthPx, heightPx] = [40, 30];
	const rgba = new Uint8ClampedArray(widthPx * heightPx * 4);
	const sheet = { left: 0, top: 0, right: widthPx, bottom: heightPx, color: sea };
	for (const { left, top, right, bottom, color } of [sheet, ...areas]) {
		for (let y = top; y < bottom; y++) {
			for (let x = left; x < right; x++) rgba.set([...channelsOf(color), 255], (y * widthPx + x) * 4);
		}
	}
	return { widthPx, heightPx, rgba };
}

const island = { left: 10, top: 5, right: 30, bottom: 20, color: land };
const line = { left: 5, top: 24, right: 35, bottom: 25, color: coast };

describe('labOf', () => {
	it('knows white, black and a red of the standard', () => {
		expect(labOf([255, 255, 255])[0]).toBeCloseTo(100, 3);
		expect(labOf([0, 0, 0])).toEqual([0, 0, 0]);
		const [lightness, a, b] = labOf([255, 0, 0]);
		expect([lightness, a, b].map(Math.round)).toEqual([53, 80, 67]);
	});
});

describe('comparePictures', () => {
	it('tells land from sea in both palettes', () => {
		for (const palette of Object.values(palettes)) {
			const [ground, water] = [palette.land, palette.sea].map((color) => labOf(channelsOf(color)));
			expect(differenceOf(ground ?? [0, 0, 0], water ?? [0, 0, 0])).toBeGreaterThan(visibleDifference);
		}
	});

	it('finds no difference between a picture and itself', () => {
		const same = comparePictures(picture(island, line), picture(island, line), []);
		expect(same).toMatchObject({ differing: 0, differingStrictly: 0, masked: 0 });
	});

	it('forgives an edge that stands one pixel beside, and sees one that stands two beside', () => {
		const one = picture(island, line);
		expect(comparePictures(one, moved(one, 1), []).differing).toBe(0);
		expect(comparePictures(one, moved(one, 1), []).differingStrictly).toBeGreaterThan(0.02);
		expect(comparePictures(one, moved(one, 2), []).differing).toBeGreaterThan(0.02);
	});

	it('sees a line of one pixel that is missing, and counts its pixels', () => {
		const { differing } = comparePictures(picture(island, line), picture(island), []);
		expect(differing).toBeCloseTo(30 / (40 * 30), 6);
		expect(comparePictures(picture(island), picture(island, line), []).differing).toBe(differing);
	});

	it('sees land where the other has sea', () => {
		expect(comparePictures(picture(), picture(island), []).differing).toBeCloseTo((20 * 15) / (40 * 30), 6);
	});

	it('leaves out what is masked, and counts shares of the rest', () => {
		const { differing, masked } = comparePictures(picture(), picture(island), [
			{ left: 10, top: -5, right: 30, bottom: 12.5 }
		]);
		expect(masked).toBeCloseTo((20 * 13) / (40 * 30), 6);
		expect(differing).toBeCloseTo((20 * 7) / (40 * 30 - 20 * 13), 6);
	});
});
