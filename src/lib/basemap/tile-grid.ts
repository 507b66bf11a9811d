import type { Bounds } from '../geo/bounds';
import { mercatorXFromLng, mercatorYFromLat } from '../geo/web-mercator';

// The browser imports this module for the map style: no topology, no tiling in here.

/** The two sets of vector tiles: the world from Natural Earth, East Asia in detail from OpenStreetMap. */
export type BasemapSetName = 'world' | 'east-asia';

/** What a MapLibre vector source has to know of a set. Closer than `maxZoom`, its last tiles are enlarged. */
export interface BasemapSet {
	readonly bounds: Bounds;
	readonly minZoom: number;
	readonly maxZoom: number;
}

/** A tile by its XYZ address: column x from the antimeridian eastward, row y from the north. */
export interface TileAddress {
	readonly z: number;
	readonly x: number;
	readonly y: number;
}

/**
 * `east-asia` takes over at its `minZoom`: from there on the tiles of the world leave its bounds empty.
 * A tile of zoom 8 resolves 38 m at the equator, which is finer than the 100 m of the outlines.
 */
export const basemapSets: Readonly<Record<BasemapSetName, BasemapSet>> = {
	world: { bounds: [-180, -85.0511, 180, 85.0511], minZoom: 0, maxZoom: 4 },
	'east-asia': { bounds: [115, 20, 155, 50], minZoom: 3, maxZoom: 8 }
};

/** Whether a word from an address names one of the sets. */
export function isBasemapSetName(word: string): word is BasemapSetName {
	return Object.hasOwn(basemapSets, word);
}

/** Every tile of a set, empty ones included: a map asks for all tiles within the bounds and takes a gap for a fault. */
export function tilesOf(setName: BasemapSetName): readonly TileAddress[] {
	const { bounds, minZoom, maxZoom } = basemapSets[setName];
	const [west, south, east, north] = bounds;
	const tiles: TileAddress[] = [];
	for (let z = minZoom; z <= maxZoom; z++) {
		const [firstX, lastX] = tileRange(mercatorXFromLng(west), mercatorXFromLng(east), z);
		const [firstY, lastY] = tileRange(mercatorYFromLat(north), mercatorYFromLat(south), z);
		for (let x = firstX; x <= lastX; x++) {
			for (let y = firstY; y <= lastY; y++) tiles.push({ z, x, y });
		}
	}
	return tiles;
}

/**
 * First and last of the columns (or rows) that share an area with a stretch of the world.
 * A tile that only meets the far edge is left out, as MapLibre leaves it out.
 */
function tileRange(start: number, end: number, z: number): readonly [first: number, last: number] {
	const tilesAcross = 2 ** z;
	return [Math.max(0, Math.floor(start * tilesAcross)), Math.min(tilesAcross, Math.ceil(end * tilesAcross)) - 1];
}
