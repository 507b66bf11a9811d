import { head } from './marks';

/** Half the width of the base, in pixels. */
export const headHalfWidthPx = (head.lengthPx / 2) * head.widthToLength;

/** Of the circle that touches all three sides: a smaller head around the same centre leaves an outline of one width. */
const inscribedRadiusPx =
	(headHalfWidthPx * head.lengthPx) / (headHalfWidthPx + Math.hypot(headHalfWidthPx, head.lengthPx));

/** What an open head leaves free: a head of this size, so many of a whole one, its tip so far from the whole one's. */
export const openHead = {
	size: 1 - head.outlinePx / inscribedRadiusPx,
	tipPx: (head.lengthPx - inscribedRadiusPx) * (head.outlinePx / inscribedRadiusPx)
} as const;

/**
 * A head as the `d` of an SVG path, for a place at 0 0 and an arc from below.
 *
 * @param size 1 for the whole head
 * @param tipPx how far its tip lies behind the whole one's
 */
export function headPath(size = 1, tipPx = 0): string {
	const [tip, base] = [head.gapPx + tipPx, head.gapPx + tipPx + head.lengthPx * size];
	const n = (px: number) => Number(px.toFixed(2));
	const half = n(headHalfWidthPx * size);
	return `M0 ${n(tip)}L${half} ${n(base)}H${-half}z`;
}
