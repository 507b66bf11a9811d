import type { LngLat } from '../geo/lng-lat';
import type { Bounds } from '../geo/bounds';
import type { BoxSize, Camera } from '../geo/web-mercator';
import { boundsOf, boundsOfLines } from '../geo/bounds';
import { fitCamera } from '../geo/fit-camera';
import { grownBounds, shareOfWorld } from '../geo/grown-bounds';
import { latFromMercatorY, mercatorFromLngLat, tileSizePx, worldSizePx } from '../geo/web-mercator';
import type { PlacePrecision } from '../story/story';
import { closerThanHome, closestByHand, farthestByHand } from './hand-zoom';

/** What the camera has to know of a place. */
export interface CameraPlace {
	readonly position: LngLat;
	readonly precision: PlacePrecision;
}

/**
 * How much of its surroundings a place is shown with where nothing else of the story says it, in kilometres across: of
 * a town its part of the country, of a site the country round a town. Less would claim to know the point better than
 * the data does, and show bare land.
 */
const neighbourhoodKm: Readonly<Record<PlacePrecision, number>> = { town: 500, site: 60 };

/** Places closer together than this are not told apart: the outlines themselves are true to 100 m. */
const smallestSpanKm = 1;

/** A story that runs due north is still no line: its narrow side is at least this share of the long one. */
const slimmest = 1 / 6;

/**
 * Room around what is shown, so that names and rings do not touch the edge. Narrow boxes have less to give. The
 * poster's style sheet says the same (`--room` in StoryMap.svelte): poster and live map begin alike because of it.
 */
function paddingFor({ widthPx }: BoxSize): number {
	return Math.min(88, Math.max(50, widthPx * 0.1));
}

/** The coarsest precision of a story's places: nothing on its map is known better. */
function precisionOf(places: readonly CameraPlace[]): PlacePrecision {
	return places.every(({ precision }) => precision === 'site') ? 'site' : 'town';
}

/**
 * The smallest box around everything that a story draws: its places and the bows of its arcs. Where all of it is one
 * point, the point's neighbourhood.
 */
export function storyBounds(
	places: readonly CameraPlace[],
	arcs: readonly { readonly positions: readonly LngLat[] }[]
): Bounds {
	const bounds = boundsOfLines([
		...places.map(({ position }) => [position]),
		...arcs.map(({ positions }) => positions)
	]);
	const isPoint = bounds[0] === bounds[2] && bounds[1] === bounds[3];
	return isPoint
		? grownBounds(bounds, { leastKm: neighbourhoodKm[precisionOf(places)], slimmest: 1 })
		: grownBounds(bounds, { leastKm: smallestSpanKm, slimmest });
}

/** The meridian in the middle of a story: its places, arcs and names are drawn in the copy of the world around this. */
export function middleLngOf([west, , east]: Bounds): number {
	return (west + east) / 2;
}

/** The camera that shows the whole story in a box. */
export function homeCamera(bounds: Bounds, box: BoxSize): Camera {
	const padding = paddingFor(box);
	return fitCamera(bounds, box, { paddingPx: { top: padding, right: padding, bottom: padding, left: padding } });
}

/**
 * Closest that the map flies by itself, in a box: to the neighbourhood of one place, or to the whole story where that
 * is smaller.
 */
export function closestZoom(places: readonly CameraPlace[], bounds: Bounds, box: BoxSize): number {
	const [, south, , north] = bounds;
	const acrossPx = Math.min(box.widthPx, box.heightPx) - 2 * paddingFor(box);
	const worldPx = Math.max(1, acrossPx) / shareOfWorld(neighbourhoodKm[precisionOf(places)], (south + north) / 2);
	return Math.max(homeCamera(bounds, box).zoom, Math.log2(worldPx / tileSizePx));
}

/**
 * How far a reader can move the map by hand. The world fills the box, as MapLibre by itself would have it; but the
 * whole story can always be seen, also where that takes more than the world: around a pole, around the world on a
 * phone. The poster obeys the same limits (early-moves.ts).
 */
export function withinLimits({ center, zoom }: Camera, bounds: Bounds, box: BoxSize): Camera {
	const home = homeCamera(bounds, box);
	const worldFillsBox = Math.log2(Math.max(box.widthPx, box.heightPx) / tileSizePx);
	const farthest = Math.min(home.zoom, Math.max(farthestByHand, worldFillsBox));
	const closest = Math.max(closestByHand, home.zoom + closerThanHome);
	const limited = Math.min(closest, Math.max(farthest, zoom));
	const halfBox = box.heightPx / 2 / worldSizePx(limited);
	const [[, homeY], [, y]] = [mercatorFromLngLat(home.center), mercatorFromLngLat(center)];
	const limitedY = Math.min(Math.max(1 - halfBox, homeY), Math.max(Math.min(halfBox, homeY), y));
	return { center: limitedY === y ? center : [center[0], latFromMercatorY(limitedY)], zoom: limited };
}

/** What of a box something else covers, in pixels from its edges. */
export interface CoveredPx {
	readonly topPx: number;
	readonly rightPx: number;
	readonly bottomPx: number;
}

/**
 * The camera that shows some positions in what is free of a box, no closer than `maxZoom`. Margins never take more than
 * a third of that.
 */
export function cameraInFreeArea(
	positions: readonly LngLat[],
	box: BoxSize,
	covered: CoveredPx,
	maxZoom: number
): Camera {
	const margin = (freePx: number) => Math.min(paddingFor(box), Math.max(0, freePx) / 6);
	const across = margin(box.widthPx - covered.rightPx);
	const down = margin(box.heightPx - covered.topPx - covered.bottomPx);
	return fitCamera(boundsOf(positions), box, {
		paddingPx: {
			top: down + covered.topPx,
			right: across + covered.rightPx,
			bottom: down + covered.bottomPx,
			left: across
		},
		maxZoom
	});
}
