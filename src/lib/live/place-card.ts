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

/** Lower than this a card shows little more than its title: rather than that it covers a part of its arc. */
const leastHeightPx = 220;

/**
 * Where a card stands in the map, as its top left corner: beside the first of its subjects that leaves room, to the
 * right or else to the left, or else below or above it, and lower than it would be where that is all the room there is;
 * always whole inside the box. A subject that has left the box leaves the card at the nearest edge.
 *
 * @param subjects what the card speaks of, the widest first: all of an exchange, then the ring with its name alone,
 * which must not be covered
 * @returns its corner, and its height where it has to be lower than it is
 */
export function placeCard(
	subjects: readonly [...Rectangle[], Rectangle],
	card: BoxSize,
	{ widthPx, heightPx }: BoxSize
): { readonly leftPx: number; readonly topPx: number; readonly heightPx?: number } {
	const heart = subjects[subjects.length - 1] as Rectangle;
	const maxLeft = widthPx - controlsWidthPx - marginPx - card.widthPx;
	const maxTop = heightPx - footPx - card.heightPx;
	const clampLeft = (left: number) => Math.max(marginPx, Math.min(maxLeft, left));
	const clampTop = (top: number) => Math.max(marginPx, Math.min(maxTop, top));
	const middle = (one: number, other: number) => (one + other) / 2;
	const leftPx = clampLeft(middle(heart.left, heart.right) - card.widthPx / 2);
	for (const { left, right, top, bottom } of subjects) {
		const topPx = clampTop(middle(top, bottom) - card.heightPx / 3);
		const toTheRight = right + gapPx;
		if (toTheRight <= maxLeft) return { leftPx: clampLeft(toTheRight), topPx };
		const toTheLeft = left - gapPx - card.widthPx;
		if (toTheLeft >= marginPx) return { leftPx: clampLeft(toTheLeft), topPx };
		const below = Math.max(marginPx, bottom + gapPx);
		const [roomBelow, roomAbove] = [heightPx - footPx - below, Math.min(heightPx - footPx, top - gapPx) - marginPx];
		const room = roomBelow >= card.heightPx ? roomBelow : Math.max(roomBelow, roomAbove);
		if (room < Math.min(card.heightPx, leastHeightPx)) continue;
		const height = Math.min(card.heightPx, room);
		const place = { leftPx, topPx: room === roomBelow ? below : marginPx + roomAbove - height };
		return height < card.heightPx ? { ...place, heightPx: height } : place;
	}
	return { leftPx, topPx: clampTop(heart.bottom + gapPx) };
}
