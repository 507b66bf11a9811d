import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTiles, unpackTiles } from './tile-bundle';

test('what was packed is unpacked, empty tiles included', () => {
	const tiles = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.uint8Array()), { maxLength: 9 });
	fc.assert(
		fc.property(tiles, (entries) => {
			const packed = new Map(entries);
			const unpacked = unpackTiles(packTiles(packed).buffer);
			expect([...unpacked].map(([name, tile]) => [name, [...new Uint8Array(tile)]])).toEqual(
				[...packed].map(([name, tile]) => [name, [...tile]])
			);
		})
	);
});

test('a file that is cut short, or another one, is refused', () => {
	const { buffer } = packTiles(new Map([['world/0/0/0', new Uint8Array([1, 2, 3])]]));
	expect(() => unpackTiles(buffer.slice(0, -1))).toThrow();
	expect(() => unpackTiles(new TextEncoder().encode('<!doctype html>').buffer)).toThrow();
});
