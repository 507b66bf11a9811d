import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embedHeightPx, heightRangePx, sheetHeightPx } from './height';

describe('the height of an embed', () => {
	test.each([
		[0, 456, 'a frame that is not shown yet: the least map, and its strip'],
		[280, 456, 'the narrowest column'],
		[288, 456, 'the widest for which 360 px of map are higher than 4:5'],
		[320, 496, 'the smallest phone: 320 × 400 and the strip'],
		[390, 584, 'a phone: 487.5 px and the strip, rounded'],
		[480, 696, 'the widest with a strip'],
		[481, 481, 'a square'],
		[800, 800, 'the widest square'],
		[801, 501, '16:10'],
		[1200, 750, '16:10'],
		[1216, 760, 'the narrowest of the highest'],
		[2560, 760, 'the highest']
	])('%i px wide: %i px high (%s)', (widthPx, heightPx) => {
		expect(embedHeightPx(widthPx)).toBe(heightPx);
	});

	test('is whole and within what hosts accept, for every width, fractions included', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 20_000, noNaN: true }), (widthPx) => {
				const heightPx = embedHeightPx(widthPx);
				expect(heightPx).toBe(Math.trunc(heightPx));
				expect(heightPx).toBeGreaterThanOrEqual(heightRangePx.min);
				expect(heightPx).toBeLessThanOrEqual(heightRangePx.max);
			}),
			{ numRuns: 5000 }
		);
	});

	test('stays below what WordPress cuts off at 1000 px, and leaves the map at least 360 px beside the strip', () => {
		for (let widthPx = 0; widthPx <= 4000; widthPx++) {
			expect(embedHeightPx(widthPx)).toBeLessThanOrEqual(1000);
			expect(embedHeightPx(widthPx) - (widthPx <= 480 ? sheetHeightPx : 0)).toBeGreaterThanOrEqual(360);
		}
	});

	test('never falls while the embed grows within one shape', () => {
		for (const [from, to] of [
			[0, 480],
			[481, 800],
			[801, 3000]
		] as const)
			for (let widthPx = from; widthPx < to; widthPx++)
				expect(embedHeightPx(widthPx + 1)).toBeGreaterThanOrEqual(embedHeightPx(widthPx));
	});
});
