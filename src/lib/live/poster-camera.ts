import type { Bounds } from '../geo/bounds';
import type { BoxSize, Camera } from '../geo/web-mercator';
import { cameraOfFrame, frameInBox, posterFrame } from '../poster/poster-frame';

/*
 * The move of a poster stands in three properties of its box, which the style sheet turns into transforms: --dx and --dy in pixels from where it
 * was laid out, and --scale. early-moves.js writes them while there is no live map; the live map writes them as it moves, so that the poster beneath it
 * always shows the same.
 */

/** The box of a map, and the frame in it that is laid out as large as the story's bounds can be shown. */
export interface PosterElements {
	readonly box: HTMLElement;
	readonly frame: HTMLElement;
}

export function boxSizeOf({ box }: Pick<PosterElements, 'box'>): BoxSize {
	return { widthPx: box.clientWidth, heightPx: box.clientHeight };
}

/** The camera of the poster as it stands. */
export function posterCamera(elements: PosterElements, bounds: Bounds): Camera {
	const { style } = elements.box;
	const read = (name: string, otherwise: number) => parseFloat(style.getPropertyValue(name)) || otherwise;
	const size = boxSizeOf(elements);
	const center = [size.widthPx / 2 + read('--dx', 0), size.heightPx / 2 + read('--dy', 0)] as const;
	return cameraOfFrame(posterFrame(bounds), center, layoutWidthPx(elements) * read('--scale', 1), size);
}

/** Moves the poster to a camera. */
export function movePoster(elements: PosterElements, bounds: Bounds, camera: Camera): void {
	const { style } = elements.box;
	const size = boxSizeOf(elements);
	const { centerPx, frameWidthPx } = frameInBox(posterFrame(bounds), camera, size);
	style.setProperty('--dx', `${centerPx[0] - size.widthPx / 2}px`);
	style.setProperty('--dy', `${centerPx[1] - size.heightPx / 2}px`);
	style.setProperty('--scale', String(frameWidthPx / layoutWidthPx(elements)));
}

/** To the fraction of a pixel, which `offsetWidth` would round away. The frame itself is never transformed. */
function layoutWidthPx({ frame }: PosterElements): number {
	return frame.getBoundingClientRect().width;
}

/** In a folded part of its page a map has none. */
export function hasSize({ widthPx, heightPx }: BoxSize): boolean {
	return widthPx > 0 && heightPx > 0;
}

/** To less than a pixel: the browser lays the poster's frame out in 64ths of one. */
export function isSameCamera(one: Camera, other: Camera): boolean {
	return Math.hypot(one.zoom - other.zoom, one.center[0] - other.center[0], one.center[1] - other.center[1]) < 1e-3;
}
