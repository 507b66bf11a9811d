import { openingZoomOf, unpackTiles } from '../basemap/tile-bundle';
import type { TilesAhead } from '../maplibre/tiles-ahead';
import { siteRoot } from './tile-sets';

/** What of an address names a tile: `world/4/13/6`. */
const tileName = /\/basemap\/((?:world|east-asia)\/\d+\/\d+\/\d+)\.pbf$/;

/**
 * Asks for the tiles that a map shows first, in one file, while the engine is on its way. A tile that it has not, or
 * the file that does not come, is asked for as any other.
 */
export function fetchOpeningTiles(slug: string, zoom: number): TilesAhead {
	let tiles: ReadonlyMap<string, ArrayBuffer> | undefined;
	const address = `${siteRoot()}basemap/opening/${slug}/${openingZoomOf(zoom)}.pbf`;
	const arrived = fetch(address)
		.then(async (response) => unpackTiles(await response.arrayBuffer()))
		.catch(() => new Map<string, ArrayBuffer>())
		.then((all) => (tiles = all));
	const nameOf = (url: string) => tileName.exec(url)?.[1] ?? '';
	return {
		// As long as nobody knows what is in the file, it may be anything.
		mayHave: (url) => tiles?.has(nameOf(url)) ?? tileName.test(url),
		tile: async (url) => (await arrived).get(nameOf(url)) ?? null
	};
}
