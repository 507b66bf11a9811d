import { openingFile, openingFolder } from '../page/opening-files';
import { siteRoot } from './tile-sets';

/**
 * Asks for the tiles that a map shows first, in one file, while the engine is on its way. The early script has asked
 * for it already (start/load-page).
 *
 * @returns never rejects: a file that does not come is an empty one
 */
export async function askOpeningTiles(slug: string, zoom: number): Promise<ArrayBuffer> {
	try {
		return await (await fetch(siteRoot() + openingFolder(slug) + openingFile(zoom))).arrayBuffer();
	} catch {
		return new ArrayBuffer();
	}
}
