import type { Bounds } from '../geo/bounds';
import type { BoxSize, Camera } from '../geo/web-mercator';
import { hasSize } from '../geo/web-mercator';
import { cameraOfFrame, frameInBox, posterFrame } from '../poster/poster-frame';
import { movePosterTo, posterMoved, posterMoveOf } from '../poster/poster-move';

/** The box of a map, and the frame in it that is laid out as large as the story's bounds can be shown. */
export interface PosterElements {
	readonly box: HTMLElement;
	readonly frame: HTMLElement;
}

/**
 * Where a map looks, in memory; the style sheet only receives it. The early script moves the poster and says so; a live
 * map leads, and the poster beneath it goes along. The page is measured when a box begins or changes its size, never
 * while a live map moves.
 */
export interface CameraLink {
	readonly camera: () => Camera;
	/** As large as the box is now. */
	readonly box: () => BoxSize;
	/**
	 * The box in which the camera saw what it saw: until the map has said where it looks in another one, not the box as
	 * it is now.
	 */
	readonly seenIn: () => BoxSize;
	/** Measures the map's elements, and listens to them; returns the clean-up. */
	readonly attach: (elements: PosterElements) => () => void;
	/** Reads how large the box is, and the frame in it. */
	readonly measure: () => void;
	/** Looks elsewhere: the poster goes there, and all that stands above the live map. */
	readonly moveTo: (camera: Camera) => void;
	/** Whether the poster stays where it is: nobody sees it. It comes after as soon as somebody may. */
	readonly restPoster: (isHidden: boolean) => void;
	/**
	 * Tells where the map looks: now, whenever it looks elsewhere, and when its box has another size. A map that is not
	 * there yet tells it when it is.
	 *
	 * @returns the clean-up
	 */
	readonly onMove: (listener: (camera: Camera) => void) => () => void;
}

/**
 * @param isLed whether a live map leads: then a poster whose box changes its size says nothing of where the map looks
 */
export function createCameraLink(bounds: Bounds, isLed: () => boolean): CameraLink {
	const frame = posterFrame(bounds);
	let elements: PosterElements | null = null;
	let size: BoxSize = { widthPx: 1, heightPx: 1 };
	let seenIn = size;
	let camera: Camera = { center: [0, 0], zoom: 0 };
	/**
	 * How wide the poster's frame is laid out, to the fraction of a pixel that `offsetWidth` would round away. The frame
	 * itself is never transformed.
	 */
	let layoutWidthPx = 1;
	let isHidden = false;
	const listeners = new Set<(camera: Camera) => void>();

	const tell = () => {
		for (const listener of listeners) listener(camera);
	};
	const measure = () => {
		if (!elements) return;
		const { clientWidth: widthPx, clientHeight: heightPx } = elements.box;
		// In a folded part of its page a map has no size: what it showed stands when it is unfolded.
		if (!hasSize({ widthPx, heightPx })) return;
		size = { widthPx, heightPx };
		layoutWidthPx = elements.frame.getBoundingClientRect().width;
	};
	const readPoster = () => {
		if (!elements) return;
		const { dxPx, dyPx, scale } = posterMoveOf(elements.box);
		const centerPx = [size.widthPx / 2 + dxPx, size.heightPx / 2 + dyPx] as const;
		camera = cameraOfFrame(frame, centerPx, layoutWidthPx * scale, size);
		seenIn = size;
	};
	return {
		camera: () => camera,
		box: () => size,
		seenIn: () => seenIn,
		measure,
		attach(attached) {
			elements = attached;
			const { box } = elements;
			const read = () => {
				measure();
				if (!isLed()) readPoster();
				tell();
			};
			box.addEventListener(posterMoved, read);
			// Without it there is no live map either, and a turned phone's card waits for the next press.
			const sizes = 'ResizeObserver' in globalThis ? new ResizeObserver(read) : undefined;
			sizes?.observe(box);
			measure();
			readPoster();
			tell();
			return () => {
				sizes?.disconnect();
				box.removeEventListener(posterMoved, read);
				elements = null;
			};
		},
		moveTo(target) {
			camera = target;
			seenIn = size;
			if (!elements) return;
			const { centerPx, frameWidthPx } = frameInBox(frame, camera, size);
			const move = {
				dxPx: centerPx[0] - size.widthPx / 2,
				dyPx: centerPx[1] - size.heightPx / 2,
				scale: frameWidthPx / layoutWidthPx
			};
			movePosterTo(elements.box, move, isHidden ? elements.frame : undefined);
			tell();
		},
		restPoster(isPosterHidden) {
			const wasHidden = isHidden;
			isHidden = isPosterHidden;
			if (elements && wasHidden && !isHidden) movePosterTo(elements.box, posterMoveOf(elements.box));
		},
		onMove(listener) {
			listeners.add(listener);
			if (elements) listener(camera);
			return () => listeners.delete(listener);
		}
	};
}
