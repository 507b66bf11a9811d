/** Height of an arc's head in pixels, tip to base. */
export const arrowheadPx = 11;

/** From the centre of a place to the tip of an arc's head: it touches the ring, however far the reader zooms. */
export const arrowheadGapPx = 10;

/** Half the width of the base. */
export const arrowheadHalfWidthPx = (arrowheadPx / 2) * 0.85;

/** How wide the outline of an open head is: that of an exchange which has not happened yet. */
const outlinePx = 1.5;

/** Of the circle that touches all three sides: a smaller head around the same centre leaves an outline of one width. */
const inscribedRadiusPx =
	(arrowheadHalfWidthPx * arrowheadPx) / (arrowheadHalfWidthPx + Math.hypot(arrowheadHalfWidthPx, arrowheadPx));

/** What an open head leaves free: a head of this size, so many of a whole one, its tip so far from the whole one's. */
export const openHead = {
	size: 1 - outlinePx / inscribedRadiusPx,
	tipPx: (arrowheadPx - inscribedRadiusPx) * (outlinePx / inscribedRadiusPx)
} as const;

/**
 * A head as the `d` of an SVG path, for a place at 0 0 and an arc from below.
 *
 * @param size 1 for the whole head
 * @param tipPx how far its tip lies behind the whole one's
 */
export function headPath(size = 1, tipPx = 0): string {
	const [tip, base] = [arrowheadGapPx + tipPx, arrowheadGapPx + tipPx + arrowheadPx * size];
	const n = (px: number) => Number(px.toFixed(2));
	const half = n(arrowheadHalfWidthPx * size);
	return `M0 ${n(tip)}L${half} ${n(base)}H${-half}z`;
}
