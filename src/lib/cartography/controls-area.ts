import type { Bounds } from '../geo/bounds';
import type { LngLat } from '../geo/lng-lat';
import type { BoxSize } from '../geo/web-mercator';
import { homeCamera } from './camera';
import type { Rectangle } from './labels';
import { grow, overlap, projectionOf } from './labels';
import { wideBoxPx } from './wide-box';

/** At which edge of a phone's map its buttons stand. */
export type ControlsEdge = 'foot' | 'head';

/**
 * Four buttons as large as a finger needs them, and what is between them and the edges of the map: the style sheet's
 * lengths in numbers.
 */
const buttonPx = 44;
const longPx = 4 * buttonPx;
const marginPx = 12;
/** Who made the map's data stands below the buttons, or above them in a frame whose sheet covers the map's foot. */
const attributionPx = 32;

/** Half of what a place's ring takes, and a little sea around it. */
const ringPx = 12;

/** Phones' maps, on pages and in frames: what is decided for these holds for what is between them. */
const phones: readonly BoxSize[] = [
	{ widthPx: 320, heightPx: 400 },
	{ widthPx: 360, heightPx: 450 },
	{ widthPx: 390, heightPx: 560 },
	{ widthPx: 480, heightPx: 480 }
];

/** What the buttons cover of a map, in pixels of its box. */
export function controlsArea({ widthPx, heightPx }: BoxSize, edge: ControlsEdge): Rectangle {
	const right = widthPx - marginPx;
	if (widthPx >= wideBoxPx) return { left: right - buttonPx, top: marginPx, right, bottom: marginPx + longPx };
	const left = right - longPx;
	return edge === 'head'
		? { left, top: marginPx, right, bottom: attributionPx + buttonPx }
		: { left, top: heightPx - attributionPx - buttonPx, right, bottom: heightPx - attributionPx };
}

/**
 * The edge where a phone's buttons cover fewer of a story's places: its foot, in the thumb's reach, unless places lie
 * there and fewer at its head.
 */
export function chooseControlsEdge(positions: readonly LngLat[], bounds: Bounds): ControlsEdge {
	const coveredAt = (edge: ControlsEdge) =>
		phones.reduce((covered, box) => {
			const area = grow(controlsArea(box, edge), ringPx);
			const pxOf = projectionOf({ box, camera: homeCamera(bounds, box) });
			const under = positions.filter((position) => {
				const [x, y] = pxOf(position);
				return overlap(area, { left: x, top: y, right: x, bottom: y });
			});
			return covered + under.length;
		}, 0);
	return coveredAt('head') < coveredAt('foot') ? 'head' : 'foot';
}
