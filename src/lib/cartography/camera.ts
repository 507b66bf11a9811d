import type { LngLat } from '../geo/lng-lat';
import type { Bounds } from '../geo/bounds';
import type { BoxSize, Camera } from '../geo/web-mercator';
import { boundsOf } from '../geo/bounds';
import { fitCamera } from '../geo/fit-camera';

/** Closest that the map flies by itself; the reader may go closer by hand. */
const closestZoom = 6.25;
/** Narrower than this no story is shown: about 400 km. */
const smallestSpanDeg = 4;

export const zoomRange = { minZoom: 1.5, maxZoom: 11 } as const;

/**
 * Room around what is shown, so that names and rings do not touch the edge. Narrow boxes have less to give. The poster's style sheet says the same
 * (`--room` in MapPoster.svelte): poster and live map begin alike because of it.
 */
function paddingFor({ widthPx }: BoxSize): number {
	return Math.min(88, Math.max(50, widthPx * 0.1));
}

/** The smallest box around everything that a story draws: its places and the bows of its arcs. */
export function storyBounds(
	places: readonly { readonly position: LngLat }[],
	arcs: readonly { readonly positions: readonly LngLat[] }[]
): Bounds {
	const [west, south, east, north] = boundsOf([
		...places.map((place) => place.position),
		...arcs.flatMap((arc) => arc.positions)
	]);
	// A story of one place still shows a region.
	const [missingLng, missingLat] = [
		Math.max(0, smallestSpanDeg - (east - west)),
		Math.max(0, smallestSpanDeg - (north - south))
	];
	return [west - missingLng / 2, south - missingLat / 2, east + missingLng / 2, north + missingLat / 2];
}

/** The camera that shows the whole story in a box, as far as the map goes out: in a tiny box only its middle. */
export function homeCamera(bounds: Bounds, box: BoxSize): Camera {
	const padding = paddingFor(box);
	const { center, zoom } = fitCamera(bounds, box, {
		paddingPx: { top: padding, right: padding, bottom: padding, left: padding }
	});
	return { center, zoom: Math.max(zoom, zoomRange.minZoom) };
}

/** What of a box something else covers, in pixels from its right and its lower edge. */
export interface CoveredPx {
	readonly rightPx: number;
	readonly bottomPx: number;
}

/** The camera that shows some positions in what is free of a box. Margins never take more than a third of that. */
export function cameraInFreeArea(
	positions: readonly LngLat[],
	box: BoxSize,
	covered: CoveredPx,
	maxZoom: number = closestZoom
): Camera {
	const margin = (freePx: number) => Math.min(paddingFor(box), Math.max(0, freePx) / 6);
	const across = margin(box.widthPx - covered.rightPx);
	const down = margin(box.heightPx - covered.bottomPx);
	return fitCamera(boundsOf(positions), box, {
		paddingPx: { top: down, right: across + covered.rightPx, bottom: down + covered.bottomPx, left: across },
		maxZoom
	});
}
