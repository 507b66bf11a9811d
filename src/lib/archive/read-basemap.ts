import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';

/** The outlines in geodata/basemap/, as the files hold them. */
export interface BasemapTopologies {
	readonly eastAsia: Topology;
	readonly world: Topology;
}

let topologies: Promise<BasemapTopologies> | undefined;

/** Reads the outlines once, for tiles and posters alike. */
export function readBasemap(): Promise<BasemapTopologies> {
	topologies ??= Promise.all([readTopology('east-asia'), readTopology('world')]).then(([eastAsia, world]) => ({
		eastAsia,
		world
	}));
	return topologies;
}

async function readTopology(name: string): Promise<Topology> {
	return JSON.parse(await readFile(join('geodata', 'basemap', `${name}.topojson`), 'utf8')) as Topology;
}
