import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCard } from './place-card';

const card = { widthPx: 336, heightPx: 300 };
const box = { widthPx: 860, heightPx: 800 };

test('a card stands to the right of its place where there is room', () => {
	expect(placeCard([200, 400], card, box).leftPx).toBeGreaterThan(200);
});

test('a card stands to the left of a place at the right edge, and covers neither it nor the map’s buttons', () => {
	const { leftPx } = placeCard([700, 400], card, box);
	expect(leftPx + card.widthPx).toBeLessThan(700);
});

test('a card is always whole inside the map, wherever its place has gone', () => {
	const pixel = fc.double({ min: -5000, max: 5000, noNaN: true });
	fc.assert(
		fc.property(pixel, pixel, (x, y) => {
			const { leftPx, topPx } = placeCard([x, y], card, box);
			expect(leftPx).toBeGreaterThanOrEqual(0);
			expect(topPx).toBeGreaterThanOrEqual(0);
			expect(leftPx + card.widthPx).toBeLessThanOrEqual(box.widthPx);
			expect(topPx + card.heightPx).toBeLessThanOrEqual(box.heightPx);
		})
	);
});
