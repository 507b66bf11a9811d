import * as marks from '../cartography/marks';
import type { Status } from '../story/story';

/**
 * What is drawn at a place, from the bottom up: of each the poster's drawing has a circle, and the live map a layer.
 */
export const placeParts = ['halo', 'ring', 'core'] as const;
export type PlacePart = (typeof placeParts)[number];

/** One circle of a place. */
export interface PlaceCircle {
	readonly part: PlacePart;
	/** Of what is filled; its line lies outside. */
	readonly radiusPx: number;
	readonly fill: string;
	/** Of what is filled, 0..1. */
	readonly opacity: number;
	readonly lineColor: string;
	/** 0 for none. */
	readonly lineWidthPx: number;
}

/** How a place stands: raised when the pointer is on it, or when it is selected. */
export type PlaceState = 'plain' | 'hovered' | 'selected';

/**
 * The circles of a place, from the bottom up. On the page the same are drawn by stage/MapMarkers, whose style sheet
 * follows the pointer.
 *
 * @param color of its kind
 * @param paper what a ring is filled with
 * @param status the firmest of what is told of the place; null where nothing is
 */
export function placeCircles(
	color: string,
	paper: string,
	status: Status | null,
	state: PlaceState
): readonly PlaceCircle[] {
	const ring = state === 'plain' ? marks.ring : marks.raisedRing;
	const thinnerPx = status === 'proposed' ? marks.ring.widthPx - marks.proposedRing.widthPx : 0;
	const haloRadiusPx = state === 'selected' ? marks.halo.selectedRadiusPx : marks.halo.hoveredRadiusPx;
	const filled = { fill: color, opacity: 1, lineColor: color, lineWidthPx: 0 };
	const circles: readonly (PlaceCircle | false)[] = [
		state !== 'plain' && { ...filled, part: 'halo', radiusPx: haloRadiusPx, opacity: marks.halo.opacity },
		{ ...filled, part: 'ring', radiusPx: ring.radiusPx, fill: paper, lineWidthPx: ring.widthPx - thinnerPx },
		// An empty ring: nothing has happened there yet.
		(status === null || status === 'happened') && { ...filled, part: 'core', radiusPx: marks.core.radiusPx }
	];
	return circles.filter((circle) => circle !== false);
}
