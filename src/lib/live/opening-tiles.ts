import { unpackTiles } from '../basemap/tile-bundle';
import type { TilesAhead } from '../maplibre/tiles-ahead';

/** What of an address names a tile: `world/4/13/6`. */
const tileName = /\/basemap\/((?:world|east-asia)\/\d+\/\d+\/\d+)\.pbf$/;

/**
 * The tiles of a file that is on its way. A tile that it has not, or any where it is no such file, is asked for as any
 * other.
 */
export function openingTiles(file: Promise<ArrayBuffer>): TilesAhead {
	let tiles: ReadonlyMap<string, ArrayBuffer> | undefined;
	const arrived = file
		.then(unpackTiles)
		.catch(() => new Map<string, ArrayBuffer>())
		.then((all) => (tiles = all));
	const nameOf = (url: string) => tileName.exec(url)?.[1] ?? '';
	return {
		// As long as nobody knows what is in the file, it may be anything.
		mayHave: (url) => tiles?.has(nameOf(url)) ?? tileName.test(url),
		tile: async (url) => (await arrived).get(nameOf(url)) ?? null
	};
}
