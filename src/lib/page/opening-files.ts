/*
 * The tiles that a map shows first come in one file: one for each whole zoom at which a story's map can open, in the
 * story's folder (basemap/tile-bundle). By themselves, because the early script needs no more of it.
 */

/** The closest of those zooms. */
const closest = 8;

/** The folder, from the site's root. */
export function openingFolder(slug: string): string {
	return `basemap/opening/${slug}/`;
}

/** The file of a map that opens at some zoom. */
export function openingFile(zoom: number): string {
	return `${Math.min(closest, Math.max(0, Math.floor(zoom)))}.pbf`;
}
