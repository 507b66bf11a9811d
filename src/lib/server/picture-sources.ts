import type { BasemapSetName } from '../basemap/tile-grid';
import { basemapSets } from '../basemap/tile-grid';
import { homeCamera } from '../cartography/camera';
import type { Bounds } from '../geo/bounds';
import { nearestCopy } from '../geo/lng-lat';
import type { BoxSize } from '../geo/web-mercator';
import { tileSizePx, unprojectFromPx } from '../geo/web-mercator';
import type { PosterFrame } from '../poster/poster-frame';
import { posterFrame } from '../poster/poster-frame';

/**
 * From which outlines a poster is drawn: far out from the world alone, without a seam; closer from both sets, as in the
 * live map.
 */
export function outlinesSetFor({ worldWidth }: Pick<PosterFrame, 'worldWidth'>): 'world' | 'detailed' {
	return Math.log2(worldWidth / tileSizePx) < basemapSets['east-asia'].minZoom ? 'world' : 'detailed';
}

/**
 * Whose outlines a picture of a story shows. It shows one frame for good, so only what lies in that is named; the live
 * map can be moved to every part of the world and names all.
 *
 * @param bounds of the story
 */
export function pictureSources(bounds: Bounds, size: BoxSize): readonly BasemapSetName[] {
	if (outlinesSetFor(posterFrame(bounds)) === 'world') return ['world'];
	const camera = homeCamera(bounds, size);
	const [left, north] = unprojectFromPx([0, 0], camera, size);
	const [right, south] = unprojectFromPx([size.widthPx, size.heightPx], camera, size);
	const [west, regionSouth, east, regionNorth] = basemapSets['east-asia'].bounds;
	// The region's copy that lies closest to the picture's middle.
	const shift = nearestCopy([(west + east) / 2, 0], (left + right) / 2)[0] - (west + east) / 2;
	const meets = left < east + shift && right > west + shift && south < regionNorth && north > regionSouth;
	const isWithin = left >= west + shift && right <= east + shift && south >= regionSouth && north <= regionNorth;
	return [...(meets ? ['east-asia' as const] : []), ...(isWithin ? [] : ['world' as const])];
}
