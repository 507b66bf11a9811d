import { basemapSets } from '../basemap/tile-grid';
import type { TileSets } from '../maplibre/style-sources';
import { sitePath } from '../page/site-path';

/** The address of this very site, with a slash at its end. */
export function siteRoot(): string {
	return new URL(sitePath('/'), location.href).href;
}

/**
 * The basemap's tiles of this very site, wherever it is hosted. Absolute, since a worker has no page to resolve an
 * address against.
 */
export function ownTileSets(): TileSets {
	const root = siteRoot();
	const addressOf = (set: keyof TileSets) => `${root}basemap/${set}/{z}/{x}/{y}.pbf`;
	return {
		world: { ...basemapSets.world, url: addressOf('world') },
		'east-asia': { ...basemapSets['east-asia'], url: addressOf('east-asia') }
	};
}
