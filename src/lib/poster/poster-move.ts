/*
 * What the early script (early-moves) and the live map share: how far the poster is moved, and the events by which one
 * tells the other. The move lives in memory, on the map's box; the style sheet only receives it.
 */

/** How far a poster is moved from where it was laid out, in pixels, and how many times as large it is drawn, > 0. */
export interface PosterMove {
	readonly dxPx: number;
	readonly dyPx: number;
	readonly scale: number;
}

export const unmoved: PosterMove = { dxPx: 0, dyPx: 0, scale: 1 };

/** A map's box with the move of its poster: the one thing that a script before the page's own can hand on to it. */
type PosterBox = HTMLElement & { posterMove?: PosterMove };

/** Sent to the box when the reader has moved the poster. */
export const posterMoved = 'postermove';
/**
 * Asks the live map to zoom: its `detail` is the steps and the point, from the middle of the box in pixels, that stays
 * where it is.
 */
export const zoomAsked = 'mapzoom';
/** Asks the live map to move what it shows: its `detail` is by how many pixels to the right and down. */
export const panAsked = 'mappan';

/**
 * On the story's frame: how wide the world is, and how far above the frame's middle it ends, in widths of the frame.
 * Two numbers with a space between them.
 */
export const worldProperty = '--world';

export function posterMoveOf(box: PosterBox): PosterMove {
	return box.posterMove ?? unmoved;
}

export function movePosterTo(box: PosterBox, move: PosterMove): void {
	box.posterMove = move;
	const { style } = box;
	style.setProperty('--dx', `${move.dxPx}px`);
	style.setProperty('--dy', `${move.dyPx}px`);
	style.setProperty('--scale', String(move.scale));
}
