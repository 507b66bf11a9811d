import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveredByCardPx, placeCard } from './place-card';

const card = { widthPx: 336, heightPx: 300 };
const around = (x: number, y: number) => ({ left: x - 12, right: x + 60, top: y - 12, bottom: y + 12 });
const box = { widthPx: 860, heightPx: 800 };

test('a card stands to the right of its place and of the place’s name where there is room', () => {
	expect(placeCard([around(200, 400)], card, box).leftPx).toBeGreaterThan(260);
});

test('a card stands to the left of a place at the right edge, and covers neither it nor the map’s buttons', () => {
	const { leftPx } = placeCard([around(700, 400)], card, box);
	expect(leftPx + card.widthPx).toBeLessThan(688);
});

test('a card stands below its place, or above it, where the map is too narrow for both', () => {
	const narrow = { widthPx: 600, heightPx: 800 };
	expect(placeCard([around(300, 200)], card, narrow).topPx).toBeGreaterThan(212);
	expect(placeCard([around(300, 600)], card, narrow).topPx + card.heightPx).toBeLessThan(588);
});

test('a card stands beside all of an exchange where there is room, else beside the place alone', () => {
	const arc = { left: 40, right: 420, top: 100, bottom: 500 };
	const ring = { left: 380, right: 420, top: 440, bottom: 470 };
	expect(placeCard([arc, ring], card, box).leftPx).toBe(436);
	const large = { left: -300, right: 700, top: 100, bottom: 700 };
	expect(placeCard([large, ring], card, box)).toEqual(placeCard([ring], card, box));
});

test('a card with no room beside its exchange stands below or above all of it, lower where it has to be', () => {
	// Seoul and Nara on the first story's map, 1,280 px wide: to the left of Nara the card covered Seoul and all of the
	// arc.
	const map = { widthPx: 864, heightPx: 690 };
	const tall = { widthPx: 336, heightPx: 480 };
	const arc = { left: 190, right: 540, top: 110, bottom: 300 };
	const ring = { left: 495, right: 540, top: 250, bottom: 300 };
	const below = placeCard([arc, ring], tall, map);
	expect(below.topPx).toBeGreaterThan(arc.bottom);
	expect(below.topPx + (below.heightPx ?? tall.heightPx)).toBeLessThanOrEqual(map.heightPx - 32);
	const down = ({ top, bottom, ...rest }: typeof arc) => ({ ...rest, top: top + 280, bottom: bottom + 280 });
	const above = placeCard([down(arc), down(ring)], tall, map);
	expect(above.topPx).toBeGreaterThanOrEqual(12);
	expect(above.topPx + (above.heightPx ?? tall.heightPx)).toBeLessThan(down(arc).top);
});

test('what a card covers at the right edge is what it takes to stand beside a subject that ends there', () => {
	const right = box.widthPx - coveredByCardPx(card.widthPx);
	const { leftPx } = placeCard([{ left: right - 300, right, top: 300, bottom: 500 }], card, box);
	expect(leftPx).toBeGreaterThan(right);
});

test('a card is always whole inside the map, wherever its place has gone', () => {
	const pixel = fc.double({ min: -5000, max: 5000, noNaN: true });
	fc.assert(
		fc.property(pixel, pixel, (x, y) => {
			const { leftPx, topPx, heightPx = card.heightPx } = placeCard([around(x, y)], card, box);
			expect(leftPx).toBeGreaterThanOrEqual(0);
			expect(topPx).toBeGreaterThanOrEqual(0);
			expect(leftPx + card.widthPx).toBeLessThanOrEqual(box.widthPx);
			expect(topPx + heightPx).toBeLessThanOrEqual(box.heightPx);
		})
	);
});
