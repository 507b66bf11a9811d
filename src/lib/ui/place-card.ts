import type { BoxPosition, BoxSize } from '../geo/web-mercator';

/** Between a card and the edge of the map. */
const marginPx = 12;
/** Between a card and the thing it speaks of: clear of ring and name. */
const gapPx = 28;
/** The map's buttons keep their corner. */
const controlsWidthPx = 56;

/**
 * Where a card stands in the map, as its top left corner: beside its anchor, to the right if there is room, else to the left, else below or
 * above; always whole inside the box. An anchor that has left the box leaves the card at the nearest edge.
 */
export function placeCard(
	[anchorX, anchorY]: BoxPosition,
	card: BoxSize,
	{ widthPx, heightPx }: BoxSize
): { readonly leftPx: number; readonly topPx: number } {
	const maxLeft = widthPx - controlsWidthPx - marginPx - card.widthPx;
	const maxTop = heightPx - marginPx - card.heightPx;
	const clampLeft = (left: number) => Math.max(marginPx, Math.min(maxLeft, left));
	const clampTop = (top: number) => Math.max(marginPx, Math.min(maxTop, top));
	const beside = clampTop(anchorY - card.heightPx / 3);
	if (anchorX + gapPx <= maxLeft) return { leftPx: clampLeft(anchorX + gapPx), topPx: beside };
	if (anchorX - gapPx - card.widthPx >= marginPx) {
		return { leftPx: clampLeft(anchorX - gapPx - card.widthPx), topPx: beside };
	}
	const below = anchorY + gapPx;
	return {
		leftPx: clampLeft(anchorX - card.widthPx / 2),
		topPx: clampTop(below <= maxTop ? below : anchorY - gapPx - card.heightPx)
	};
}
