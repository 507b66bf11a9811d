import type { Topology } from 'topojson-specification';
import type { Outlines } from './outlines';
import { outlinesFrom, outlinesOutsideEastAsia } from './outlines';
import type { BasemapSetName } from './tile-grid';
import { basemapSets } from './tile-grid';
import type { TileSet } from './vector-tiles';
import { createTileSet } from './vector-tiles';

/** The layers in the tiles of either set: a style's `source-layer`. */
export type BasemapLayerName = keyof Outlines;

/** Makes one tile of one set. Any address is answered; outside a set the tile is empty. */
export type MakeBasemapTile = (setName: BasemapSetName, z: number, x: number, y: number) => Uint8Array;

/**
 * Prepares both sets. The world's tiles hold all of it while they are alone, and leave the bounds of East Asia out
 * from the zoom on at which those tiles lie above them: otherwise a coarse coast would show beside the fine one.
 */
export function createBasemapTiles(eastAsia: Topology, world: Topology): MakeBasemapTile {
	const { maxZoom } = basemapSets.world;
	const wholeWorld = createTileSet(layersOf(outlinesFrom(world)), { maxZoom });
	const worldOutside = createTileSet(layersOf(outlinesOutsideEastAsia(world)), { maxZoom });
	const detail = createTileSet(layersOf(outlinesFrom(eastAsia)), { maxZoom: basemapSets['east-asia'].maxZoom });
	const takeoverZoom = basemapSets['east-asia'].minZoom;
	return (setName, z, x, y) => {
		if (!isWithin(setName, z)) return new Uint8Array();
		const worldSet: TileSet = z < takeoverZoom ? wholeWorld : worldOutside;
		return (setName === 'world' ? worldSet : detail).tile(z, x, y);
	};
}

function layersOf({ land, coast, borders }: Outlines): Record<BasemapLayerName, Outlines[BasemapLayerName]> {
	return { land, coast, borders };
}

function isWithin(setName: BasemapSetName, z: number): boolean {
	const { minZoom, maxZoom } = basemapSets[setName];
	return z >= minZoom && z <= maxZoom;
}
