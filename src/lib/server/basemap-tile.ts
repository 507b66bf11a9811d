import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import type { MakeBasemapTile } from '../basemap/basemap-layers';
import { createBasemapTiles } from '../basemap/basemap-layers';
import type { BasemapSetName, TileAddress } from '../basemap/tile-grid';

let makeTile: Promise<MakeBasemapTile> | undefined;

/** One vector tile, cut from the outlines in geodata/basemap/. The outlines are read once for all tiles. */
export async function basemapTile(set: BasemapSetName, address: TileAddress): Promise<Uint8Array<ArrayBuffer>> {
	makeTile ??= readOutlines();
	return new Uint8Array((await makeTile)(set, address.z, address.x, address.y));
}

async function readOutlines(): Promise<MakeBasemapTile> {
	const [eastAsia, world] = await Promise.all([readTopology('east-asia'), readTopology('world')]);
	return createBasemapTiles(eastAsia, world);
}

async function readTopology(name: string): Promise<Topology> {
	return JSON.parse(await readFile(join('geodata', 'basemap', `${name}.topojson`), 'utf8')) as Topology;
}
