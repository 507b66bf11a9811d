import type { PlaneBox } from '../geo/clip-ring';
import type { Bounds } from '../geo/bounds';
import type { LngLat } from '../geo/lng-lat';
import { nearestCopy } from '../geo/lng-lat';
import type { BoxSize, Camera } from '../geo/web-mercator';
import { lngLatFromMercator, mercatorFromLngLat, tileSizePx } from '../geo/web-mercator';

/**
 * The poster's own plane: the story's bounds in Web Mercator, its longer side 1000 units or what was asked for. The
 * page lays this rectangle out as large as the box allows and lets the drawing run on beyond it; that is the very rule
 * by which the live map's home camera fits the bounds, so both show the same picture in any box.
 */
export interface PosterFrame {
	readonly widthUnits: number;
	readonly heightUnits: number;
	/** Width of the rectangle as a share of the world. */
	readonly mercatorWidth: number;
	readonly center: LngLat;
	/** In units from the top left corner of the rectangle; anything beyond it is negative or larger than its size. */
	readonly pointOf: (position: LngLat) => readonly [x: number, y: number];
	/** The same as a share of the rectangle from its centre: -0.5 is its left or upper edge. */
	readonly shareOf: (position: LngLat) => readonly [x: number, y: number];
	readonly detailed: PlaneBox;
	readonly seen: PlaneBox;
	/** No wider than the world. */
	readonly whole: PlaneBox;
	readonly worldWidth: number;
	/** Where else the world is seen, in units to the right: nowhere, unless the story's bounds are a good part of it. */
	readonly copies: readonly number[];
}

/**
 * Units of a frame's longer side: about a pixel each on a large screen, in an embed, which is at most 760 px high, and
 * in a picture, which is shown at any size.
 */
export const longerSideUnits = { page: 640, embed: 520, picture: 1000 } as const;

/** To either side: a screen five worlds wide is not made for maps. */
const mostCopies = 2;

export function posterFrame(
	[west, south, east, north]: Bounds,
	longerSide: number = longerSideUnits.picture
): PosterFrame {
	const [left, top] = mercatorFromLngLat([west, north]);
	const [right, bottom] = mercatorFromLngLat([east, south]);
	const [mercatorWidth, mercatorHeight] = [right - left, bottom - top];
	const unitsPerWorld = longerSide / Math.max(mercatorWidth, mercatorHeight);
	const [widthUnits, heightUnits] = [mercatorWidth * unitsPerWorld, mercatorHeight * unitsPerWorld];
	const pointOf = (position: LngLat) => {
		const [x, y] = mercatorFromLngLat(position);
		return [(x - left) * unitsPerWorld, (y - top) * unitsPerWorld] as const;
	};
	const beyond = (shareX: number, shareY: number): PlaneBox => ({
		left: -shareX * widthUnits,
		right: (1 + shareX) * widthUnits,
		top: -shareY * heightUnits,
		bottom: (1 + shareY) * heightUnits
	});
	// A phone's box is about 1.5 × 1.6 rectangles, a desk's 1.7 × 1.3, a wide screen's 4 × 1.3; half a box more on every
	// side. Where the rectangle is much flatter or slimmer than the box, the other side says how much that is.
	const [shareX, shareY] = [
		Math.max(2.6, (1.6 * heightUnits) / widthUnits),
		Math.max(1.2, (1.1 * widthUnits) / heightUnits)
	];
	const inView = beyond(shareX, shareY);
	const [worldLeft, worldRight] = [(widthUnits - unitsPerWorld) / 2, (widthUnits + unitsPerWorld) / 2];
	const copies = Math.min(mostCopies, Math.ceil((inView.right - worldRight) / unitsPerWorld));
	return {
		widthUnits,
		heightUnits,
		mercatorWidth,
		center: lngLatFromMercator([(left + right) / 2, (top + bottom) / 2]),
		pointOf,
		shareOf: (position) => {
			const [x, y] = pointOf(position);
			return [x / widthUnits - 0.5, y / heightUnits - 0.5] as const;
		},
		detailed: beyond(0.45, 0.4),
		seen: beyond(1.55, 0.5),
		// Copies overlap by a unit, or the sea would shine through where they meet.
		whole: { ...inView, left: Math.max(inView.left, worldLeft - 1), right: Math.min(inView.right, worldRight + 1) },
		worldWidth: unitsPerWorld,
		copies: Array.from({ length: Math.max(0, copies) }, (_, index) => (index + 1) * unitsPerWorld).flatMap((right) => [
			right,
			-right
		])
	};
}

/**
 * How the frame lies in a box at a camera: where its centre is and how wide it is, in CSS pixels. In the copy of the
 * world that lies closest to the camera: the live map's longitudes turn over at ±180.
 */
export function frameInBox(
	{ center, mercatorWidth }: PosterFrame,
	camera: Camera,
	{ widthPx, heightPx }: BoxSize
): { readonly centerPx: readonly [x: number, y: number]; readonly frameWidthPx: number } {
	const worldPx = tileSizePx * 2 ** camera.zoom;
	const [x, y] = mercatorFromLngLat(nearestCopy(center, camera.center[0]));
	const [cameraX, cameraY] = mercatorFromLngLat(camera.center);
	return {
		centerPx: [widthPx / 2 + (x - cameraX) * worldPx, heightPx / 2 + (y - cameraY) * worldPx],
		frameWidthPx: mercatorWidth * worldPx
	};
}

/** The camera that sees the frame as it lies in a box: the inverse of `frameInBox`. */
export function cameraOfFrame(
	{ center, mercatorWidth }: PosterFrame,
	centerPx: readonly [x: number, y: number],
	frameWidthPx: number,
	{ widthPx, heightPx }: BoxSize
): Camera {
	const worldPx = frameWidthPx / mercatorWidth;
	const [x, y] = mercatorFromLngLat(center);
	return {
		center: lngLatFromMercator([x + (widthPx / 2 - centerPx[0]) / worldPx, y + (heightPx / 2 - centerPx[1]) / worldPx]),
		zoom: Math.log2(worldPx / tileSizePx)
	};
}
