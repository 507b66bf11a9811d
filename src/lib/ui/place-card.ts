import type { Rectangle } from '../cartography/labels';
import type { BoxSize } from '../geo/web-mercator';

/** Between a card and the edge of the map. */
const marginPx = 12;
/** Between a card and the thing it speaks of. */
const gapPx = 16;
/** The map's buttons keep their corner. */
const controlsWidthPx = 56;

/**
 * Where a card stands in the map, as its top left corner: beside its subject, to the right if there is room, else to the left, else below
 * or above; always whole inside the box. A subject that has left the box leaves the card at the nearest edge.
 *
 * @param subject what the card must not cover, a ring with its name
 */
export function placeCard(
	subject: Rectangle,
	card: BoxSize,
	{ widthPx, heightPx }: BoxSize
): { readonly leftPx: number; readonly topPx: number } {
	const maxLeft = widthPx - controlsWidthPx - marginPx - card.widthPx;
	const maxTop = heightPx - marginPx - card.heightPx;
	const clampLeft = (left: number) => Math.max(marginPx, Math.min(maxLeft, left));
	const clampTop = (top: number) => Math.max(marginPx, Math.min(maxTop, top));
	const [middleX, middleY] = [(subject.left + subject.right) / 2, (subject.top + subject.bottom) / 2];
	const beside = clampTop(middleY - card.heightPx / 3);
	const toTheRight = subject.right + gapPx;
	if (toTheRight <= maxLeft) return { leftPx: clampLeft(toTheRight), topPx: beside };
	const toTheLeft = subject.left - gapPx - card.widthPx;
	if (toTheLeft >= marginPx) return { leftPx: clampLeft(toTheLeft), topPx: beside };
	const below = subject.bottom + gapPx;
	const above = subject.top - gapPx - card.heightPx;
	return { leftPx: clampLeft(middleX - card.widthPx / 2), topPx: clampTop(below <= maxTop ? below : above) };
}
