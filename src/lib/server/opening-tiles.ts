import { homeCamera } from '../cartography/camera';
import { findStory } from '../archive/published-stories';
import type { BasemapSetName, TileAddress } from '../basemap/tile-grid';
import { basemapSets, tilesOf } from '../basemap/tile-grid';
import { packTiles } from '../basemap/tile-bundle';
import { openingZoomOf } from '../page/opening-files';
import type { BoxSize, Camera } from '../geo/web-mercator';
import { mercatorFromLngLat, worldSizePx } from '../geo/web-mercator';
import { basemapTile } from './basemap-tile';
import { storyScene } from './story-scene';

/**
 * Boxes as maps have them: on phones, in articles, and beside the list of a desk. What another one shows beyond these
 * comes tile by tile.
 */
const boxes: readonly BoxSize[] = [
	[320, 400],
	[390, 488],
	[600, 600],
	[800, 600],
	[860, 800],
	[1280, 800],
	[1504, 1000],
	[2144, 1300]
].map(([widthPx = 0, heightPx = 0]) => ({ widthPx, heightPx }));

const setNames = Object.keys(basemapSets) as BasemapSetName[];

/**
 * The tiles that a story's map shows first where it opens at a whole zoom, as one file; null when there is no such
 * story. In a box that is seldom there are none.
 */
export async function openingTiles(slug: string, zoom: number): Promise<Uint8Array<ArrayBuffer> | null> {
	const story = findStory(slug);
	if (!story) return null;
	const { scene } = await storyScene(story, 'en');
	const views = boxes
		.map((box) => ({ box, camera: homeCamera(scene.bounds, box) }))
		.filter(({ camera }) => openingZoomOf(camera.zoom) === zoom);
	const seen = setNames.flatMap((set) =>
		tilesOf(set)
			.filter((tile) => tile.z === Math.min(zoom, basemapSets[set].maxZoom))
			.filter((tile) => views.some(({ box, camera }) => isSeen(tile, camera, box)))
			.map(async (tile) => [`${set}/${tile.z}/${tile.x}/${tile.y}`, await basemapTile(set, tile)] as const)
	);
	return packTiles(new Map(await Promise.all(seen)));
}

/** Whether a tile is in sight, in whichever copy of the world. */
function isSeen({ z, x, y }: TileAddress, { center, zoom }: Camera, { widthPx, heightPx }: BoxSize): boolean {
	const [centerX, centerY] = mercatorFromLngLat(center);
	const size = 1 / 2 ** z;
	const reaches = (at: number, middle: number, px: number) =>
		Math.abs(at + size / 2 - middle) < size / 2 + px / 2 / worldSizePx(zoom);
	return reaches(y * size, centerY, heightPx) && [-1, 0, 1].some((turn) => reaches(x * size + turn, centerX, widthPx));
}
