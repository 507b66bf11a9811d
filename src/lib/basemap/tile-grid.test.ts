import { describe, expect, test } from 'vitest';
import { basemapSets, isBasemapSetName, tilesOf } from './tile-grid';

describe('the grid of tiles', () => {
	test('the world has every tile of zooms 0 to 4', () => {
		const tiles = tilesOf('world');
		expect(tiles).toHaveLength(1 + 4 + 16 + 64 + 256);
		expect(new Set(tiles.map(({ z, x, y }) => `${z}/${x}/${y}`)).size).toBe(tiles.length);
		expect(tiles.every(({ z, x, y }) => x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z)).toBe(true);
	});

	test('East Asia has only the tiles that touch its bounds', () => {
		const tiles = tilesOf('east-asia');
		const perZoom = [3, 4, 5, 6, 7, 8].map((zoom) => tiles.filter(({ z }) => z === zoom).length);
		expect(perZoom).toEqual([4, 6, 20, 64, 224, 840]);
		expect(tiles).toHaveLength(4 + 6 + 20 + 64 + 224 + 840);
	});

	test('Seoul, Yokosuka, Nara and Naha lie in tiles of zoom 8', () => {
		const addresses = new Set(tilesOf('east-asia').map(({ z, x, y }) => `${z}/${x}/${y}`));
		for (const address of ['8/218/99', '8/227/101', '8/224/101', '8/218/108']) expect(addresses).toContain(address);
	});

	test('East Asia takes over while the world still has tiles, so that no zoom is without either', () => {
		expect(basemapSets['east-asia'].minZoom).toBeLessThanOrEqual(basemapSets.world.maxZoom);
	});

	test('a word that names no set is told apart, inherited properties of objects included', () => {
		expect(['world', 'east-asia', 'moon', 'toString'].filter(isBasemapSetName)).toEqual(['world', 'east-asia']);
	});
});
