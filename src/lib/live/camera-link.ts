import type { Bounds } from '../geo/bounds';
import type { BoxSize, Camera } from '../geo/web-mercator';
import { cameraOfFrame, frameInBox, posterFrame } from '../poster/poster-frame';
import { movePosterTo, posterMoved, posterMoveOf } from '../poster/poster-move';

/** The box of a map, and the frame in it that is laid out as large as the story's bounds can be shown. */
export interface PosterElements {
	readonly box: HTMLElement;
	readonly frame: HTMLElement;
}

/**
 * Where a map looks, in memory; the style sheet only receives it. The early script moves the poster and says so; a live map leads, and the poster beneath it goes along.
 * The page is measured when a box begins or changes its size, never while a live map moves.
 */
export class CameraLink {
	readonly #bounds: Bounds;
	readonly #isLed: () => boolean;
	readonly #moved: () => void;
	#elements: PosterElements | null = null;
	#box: BoxSize = { widthPx: 1, heightPx: 1 };
	/** How wide the poster's frame is laid out, to the fraction of a pixel that `offsetWidth` would round away. The frame itself is never transformed. */
	#layoutWidthPx = 1;
	#camera: Camera = { center: [0, 0], zoom: 0 };
	#seenIn: BoxSize = this.#box;

	/**
	 * @param isLed whether a live map leads: then a poster whose box changes its size says nothing of where the map looks
	 * @param moved called when the poster has been moved, or its box has another size
	 */
	constructor(bounds: Bounds, isLed: () => boolean, moved: () => void) {
		this.#bounds = bounds;
		this.#isLed = isLed;
		this.#moved = moved;
	}

	get camera(): Camera {
		return this.#camera;
	}

	/** As it is now. */
	get box(): BoxSize {
		return this.#box;
	}

	/** The box in which the camera saw what it saw: until the map has said where it looks in another one, not the box as it is now. */
	get seenIn(): BoxSize {
		return this.#seenIn;
	}

	/**
	 * Measures the map's elements, and listens to them.
	 *
	 * @returns the clean-up
	 */
	attach(elements: PosterElements): () => void {
		this.#elements = elements;
		const read = () => {
			this.measure();
			if (!this.#isLed()) this.#readPoster();
			this.#moved();
		};
		elements.box.addEventListener(posterMoved, read);
		// Without it there is no live map either, and a turned phone's card waits for the next press.
		const sizes = 'ResizeObserver' in globalThis ? new ResizeObserver(read) : undefined;
		sizes?.observe(elements.box);
		this.measure();
		this.#readPoster();
		return () => {
			sizes?.disconnect();
			elements.box.removeEventListener(posterMoved, read);
			this.#elements = null;
		};
	}

	/** Reads how large the box is, and the frame in it. In a folded part of its page a map has no size: what it showed stands when it is unfolded. */
	measure(): void {
		if (!this.#elements) return;
		const { box, frame } = this.#elements;
		const size = { widthPx: box.clientWidth, heightPx: box.clientHeight };
		if (!hasSize(size)) return;
		this.#box = size;
		this.#layoutWidthPx = frame.getBoundingClientRect().width;
	}

	/** Looks elsewhere: the poster goes there. */
	moveTo(camera: Camera): void {
		this.#camera = camera;
		this.#seenIn = this.#box;
		if (!this.#elements) return;
		const { widthPx, heightPx } = this.#box;
		const { centerPx, frameWidthPx } = frameInBox(posterFrame(this.#bounds), camera, this.#box);
		movePosterTo(this.#elements.box, {
			dxPx: centerPx[0] - widthPx / 2,
			dyPx: centerPx[1] - heightPx / 2,
			scale: frameWidthPx / this.#layoutWidthPx
		});
	}

	#readPoster(): void {
		if (!this.#elements) return;
		const { widthPx, heightPx } = this.#box;
		const { dxPx, dyPx, scale } = posterMoveOf(this.#elements.box);
		const centerPx = [widthPx / 2 + dxPx, heightPx / 2 + dyPx] as const;
		this.#camera = cameraOfFrame(posterFrame(this.#bounds), centerPx, this.#layoutWidthPx * scale, this.#box);
		this.#seenIn = this.#box;
	}
}

/** In a folded part of its page a map has none. */
export function hasSize({ widthPx, heightPx }: BoxSize): boolean {
	return widthPx > 0 && heightPx > 0;
}
