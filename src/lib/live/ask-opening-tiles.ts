import { siteRoot } from './tile-sets';

/** The closest zoom at which a story's map can open (basemap/tile-bundle, which comes with the engine). */
const closest = 8;

/**
 * Asks for the tiles that a map shows first, in one file, while the engine is on its way.
 *
 * @returns never rejects: a file that does not come is an empty one
 */
export async function askOpeningTiles(slug: string, zoom: number): Promise<ArrayBuffer> {
	const file = Math.min(closest, Math.max(0, Math.floor(zoom)));
	try {
		return await (await fetch(`${siteRoot()}basemap/opening/${slug}/${file}.pbf`)).arrayBuffer();
	} catch {
		return new ArrayBuffer();
	}
}
