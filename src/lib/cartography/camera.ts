import type { LngLat } from '../geo/lng-lat';
import type { Bounds } from '../geo/bounds';
import type { BoxSize, Camera } from '../geo/web-mercator';
import { boundsOf } from '../geo/bounds';
import { fitCamera } from '../geo/fit-camera';

/** Closest that the map flies by itself; the reader may go closer by hand. */
const closestZoom = 6.25;
export const zoomRange = { minZoom: 1.5, maxZoom: 11 } as const;

/** Room around what is shown, so that names and rings do not touch the edge. Narrow boxes have less to give. */
function paddingFor({ widthPx }: BoxSize): number {
	return Math.round(Math.min(88, Math.max(50, widthPx * 0.1)));
}

/** The smallest box around everything that a story draws: its places and the bows of its arcs. */
export function storyBounds(
	places: readonly { readonly position: LngLat }[],
	arcs: readonly { readonly positions: readonly LngLat[] }[]
): Bounds {
	return boundsOf([...places.map((place) => place.position), ...arcs.flatMap((arc) => arc.positions)]);
}

/** The camera that shows the whole story in a box. */
export function homeCamera(bounds: Bounds, box: BoxSize): Camera {
	const padding = paddingFor(box);
	return fitCamera(bounds, box, {
		paddingPx: { top: padding, right: padding, bottom: padding, left: padding },
		maxZoom: closestZoom
	});
}

/**
 * The camera that shows some positions beside a card.
 *
 * @param cardWidthPx what a card covers on the right of the box; 0 where it stands outside
 */
export function cameraBesideCard(positions: readonly LngLat[], box: BoxSize, cardWidthPx: number): Camera {
	const padding = paddingFor(box);
	return fitCamera(boundsOf(positions), box, {
		paddingPx: { top: padding, right: padding + cardWidthPx, bottom: padding, left: padding },
		maxZoom: closestZoom
	});
}
