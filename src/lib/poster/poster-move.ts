/*
 * What the early script (early-moves) and the live map share: how far the map is moved, and the events by which one
 * tells the other. The move lives in memory, on the map's box; the style sheet only receives it, on the few elements
 * that are moved as a whole.
 */

/** How far a poster is moved from where it was laid out, in pixels, and how many times as large it is drawn, > 0. */
export interface PosterMove {
	readonly dxPx: number;
	readonly dyPx: number;
	readonly scale: number;
}

export const unmoved: PosterMove = { dxPx: 0, dyPx: 0, scale: 1 };

/** A map's box with the move of its poster: the one thing that a script before the page's own can hand on to it. */
type PosterBox = HTMLElement & { posterMove?: PosterMove; posterSettles?: ReturnType<typeof setTimeout> };

/** Without a move for so long a map stands. */
const settledMs = 200;

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

/**
 * Moves a map's parts, all of them together: a frame costs the browser a few elements, however many stand in them.
 *
 * @param resting what stays where it is, with all that is in it: nobody sees it
 */
export function movePosterTo(box: PosterBox, move: PosterMove, resting?: Element): void {
	const isSeen = isOtherThan(posterMoveOf(box), move);
	box.posterMove = move;
	if (isSeen) {
		// While it moves each part is a layer of its own, which is cheap to shift; then it is drawn afresh, and sharp.
		box.classList.add('moving');
		clearTimeout(box.posterSettles);
		box.posterSettles = setTimeout(() => {
			box.classList.remove('moving');
		}, settledMs);
	}
	for (const part of box.querySelectorAll<HTMLElement>('.moved')) {
		if (!resting?.contains(part)) movePart(part, move);
	}
}

/**
 * Whether somebody would see the difference: a live map begins where the poster stands, but for what its arithmetic
 * rounds, and letters in a layer of their own are drawn otherwise.
 */
function isOtherThan(one: PosterMove, other: PosterMove): boolean {
	return (
		Math.hypot(one.dxPx - other.dxPx, one.dyPx - other.dyPx) > 0.01 || Math.abs(one.scale / other.scale - 1) > 1e-5
	);
}

/** Brings a part that has come later to where the others are. */
export function joinMove(part: HTMLElement): void {
	const box = part.closest<PosterBox>('.map-box');
	if (box?.posterMove) movePart(part, box.posterMove);
}

function movePart({ style }: HTMLElement, { dxPx, dyPx, scale }: PosterMove): void {
	style.setProperty('--dx', `${dxPx}px`);
	style.setProperty('--dy', `${dyPx}px`);
	// All that stands in it is laid out anew.
	if (style.getPropertyValue('--scale') !== String(scale)) style.setProperty('--scale', String(scale));
}
