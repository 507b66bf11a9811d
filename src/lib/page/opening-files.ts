/*
 * The tiles that a map shows first come in one file: one for each whole zoom at which a story's map can open, in the
 * story's folder (basemap/tile-bundle). By themselves, because the early script needs no more of it.
 */

/** The closest of those zooms, as deep as there are tiles (basemap/tile-grid, whose table the early script has not). */
const closest = 8;

/** Each of them has a file, which may be empty. */
export const openingZooms: readonly number[] = Array.from({ length: closest + 1 }, (_, zoom) => zoom);

/** The folder, from the site's root. */
export function openingFolder(slug: string): string {
	return `basemap/opening/${slug}/`;
}

/** Which of them is for a map that opens at some zoom. */
export function openingZoomOf(zoom: number): number {
	return Math.min(closest, Math.max(0, Math.floor(zoom)));
}

/** The name of its file. */
export function openingFile(zoom: number): string {
	return `${openingZoomOf(zoom)}.pbf`;
}
