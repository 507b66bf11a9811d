import type { MakeBasemapTile } from '../basemap/basemap-layers';
import { createBasemapTiles } from '../basemap/basemap-layers';
import type { BasemapSetName, TileAddress } from '../basemap/tile-grid';
import { readBasemap } from '../archive/read-basemap';

let makeTile: Promise<MakeBasemapTile> | undefined;

/** One vector tile, cut from the outlines in geodata/basemap/. */
export async function basemapTile(set: BasemapSetName, { z, x, y }: TileAddress): Promise<Uint8Array<ArrayBuffer>> {
	makeTile ??= readBasemap().then(({ eastAsia, world }) => createBasemapTiles(eastAsia, world));
	return new Uint8Array((await makeTile)(set, z, x, y));
}
