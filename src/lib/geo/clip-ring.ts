import type { PlanePoint } from './simplify-line';

/** A rectangle of a plane drawing. */
export interface PlaneBox {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/**
 * The part of a closed ring inside a box (Sutherland–Hodgman). Where a ring leaves and comes back, the result runs
 * along the edge of the box, so it is right for filling; a line drawn along it shows the edge.
 *
 * @returns an open ring (the first point is not repeated), empty when nothing is inside
 */
export function clipRing(ring: readonly PlanePoint[], box: PlaneBox): readonly PlanePoint[] {
	const clipX = (edge: number, keep: (x: number) => boolean) => (points: readonly PlanePoint[]) =>
		clipSide(
			points,
			([x]) => keep(x),
			([x, y], [otherX, otherY]) => [edge, y + ((edge - x) / (otherX - x)) * (otherY - y)]
		);
	const clipY = (edge: number, keep: (y: number) => boolean) => (points: readonly PlanePoint[]) =>
		clipSide(
			points,
			([, y]) => keep(y),
			([x, y], [otherX, otherY]) => [x + ((edge - y) / (otherY - y)) * (otherX - x), edge]
		);
	return [
		clipX(box.left, (x) => x >= box.left),
		clipX(box.right, (x) => x <= box.right),
		clipY(box.top, (y) => y >= box.top),
		clipY(box.bottom, (y) => y <= box.bottom)
	].reduce((points, clip) => clip(points), ring);
}

function clipSide(
	points: readonly PlanePoint[],
	isInside: (point: PlanePoint) => boolean,
	crossing: (from: PlanePoint, to: PlanePoint) => PlanePoint
): readonly PlanePoint[] {
	const kept: PlanePoint[] = [];
	let previous = points.at(-1);
	for (const point of points) {
		if (previous && isInside(previous) !== isInside(point)) kept.push(crossing(previous, point));
		if (isInside(point)) kept.push(point);
		previous = point;
	}
	return kept;
}
