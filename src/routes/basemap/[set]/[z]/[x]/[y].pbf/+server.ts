import { error } from '@sveltejs/kit';
import { basemapTile } from '$lib/server/basemap-tile';
import { basemapSets, isBasemapSetName, tilesOf } from '$lib/basemap/tile-grid';
import type { BasemapSetName } from '$lib/basemap/tile-grid';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
// A file, not a folder.
export const trailingSlash = 'never';

/** Every tile of both sets, cut in the build; in development they are cut as the map asks for them. */
export const entries: EntryGenerator = () =>
	(Object.keys(basemapSets) as BasemapSetName[]).flatMap((set) =>
		tilesOf(set).map(({ z, x, y }) => ({ set, z: String(z), x: String(x), y: String(y) }))
	);

export const GET: RequestHandler = async ({ params: { set, z, x, y } }) => {
	const address = { z: Number(z), x: Number(x), y: Number(y) };
	const known =
		isBasemapSetName(set) &&
		tilesOf(set).some((tile) => tile.z === address.z && tile.x === address.x && tile.y === address.y);
	if (!known) error(404, `The basemap has no tile ${set}/${z}/${x}/${y}.`);
	return new Response(await basemapTile(set, address), { headers: { 'Content-Type': 'application/x-protobuf' } });
};
