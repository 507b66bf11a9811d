import type { Rectangle } from '../cartography/labels';
import type { BoxSize } from '../geo/web-mercator';

/** Between a card and the edge of the map. */
const marginPx = 12;
/** The map's foot keeps room for who made its data. */
const footPx = 32;
/** Between a card and the thing it speaks of. */
const gapPx = 16;
/** The map's buttons keep their corner. */
const controlsWidthPx = 56;

/** What a card and the map's buttons take of a wide map when the card stands at its right edge. */
export function coveredByCardPx(cardWidthPx: number): number {
	return gapPx + cardWidthPx + marginPx + controlsWidthPx;
}

/**
 * Where a card stands in the map, as its top left corner: beside the first of its subjects that leaves room, to the right or else to the left; if none does
 * below or above the last; always whole inside the box. A subject that has left the box leaves the card at the nearest edge.
 *
 * @param subjects what the card speaks of, the widest first: all of an exchange, then the ring with its name alone, which must not be covered
 */
export function placeCard(
	subjects: readonly [...Rectangle[], Rectangle],
	card: BoxSize,
	{ widthPx, heightPx }: BoxSize
): { readonly leftPx: number; readonly topPx: number } {
	const maxLeft = widthPx - controlsWidthPx - marginPx - card.widthPx;
	const maxTop = heightPx - footPx - card.heightPx;
	const clampLeft = (left: number) => Math.max(marginPx, Math.min(maxLeft, left));
	const clampTop = (top: number) => Math.max(marginPx, Math.min(maxTop, top));
	const middle = (one: number, other: number) => (one + other) / 2;
	for (const { left, right, top, bottom } of subjects) {
		const topPx = clampTop(middle(top, bottom) - card.heightPx / 3);
		const toTheRight = right + gapPx;
		if (toTheRight <= maxLeft) return { leftPx: clampLeft(toTheRight), topPx };
		const toTheLeft = left - gapPx - card.widthPx;
		if (toTheLeft >= marginPx) return { leftPx: clampLeft(toTheLeft), topPx };
	}
	const { left, right, top, bottom } = subjects[subjects.length - 1] as Rectangle;
	const below = bottom + gapPx;
	const above = top - gapPx - card.heightPx;
	return {
		leftPx: clampLeft(middle(left, right) - card.widthPx / 2),
		topPx: clampTop(below <= maxTop ? below : above)
	};
}
