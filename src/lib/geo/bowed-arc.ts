import { greatCircleArc } from './great-circle';
import type { LngLat } from './lng-lat';
import { lngLatFromMercator, mercatorFromLngLat, type MercatorPosition } from './web-mercator';

/**
 * The arc that the map draws: the great circle, pushed sideways so that it reads as a relation and not as a route,
 * and so that the way back does not lie on the way there.
 *
 * The push is made on the Mercator plane, at right angles to the straight line between the ends, so that a bow looks
 * alike at any latitude. It follows the parabola 4·t·(1 − t) over the steps: nothing at the ends, all in the middle.
 * Both ends are exact, as in `greatCircleArc`; longitudes are continuous (they may run past ±180), and what would
 * leave the Mercator world (±85.0511° latitude) lies on its edge. One place gives two positions and no bow.
 *
 * Where the great circle bends against the bow, from one side to the other, or out of the Mercator world, the two
 * together would be an S: there the straight line between the ends is pushed instead.
 *
 * @param options.bow height in the middle, as a fraction of the line's length on the Mercator plane, within
 * -1..1; positive to the left of the direction of travel, negative to the right
 * @param options.steps whole number ≥ 1, 64 unless told
 * @throws RangeError when a position, `bow` or `steps` is out of range
 */
export function bowedArc(
	from: LngLat,
	to: LngLat,
	{ bow, steps = 64 }: { bow: number; steps?: number }
): readonly LngLat[] {
	if (!(Math.abs(bow) <= 1)) throw new RangeError(`bow must be within -1..1, got ${bow}`);
	const greatCircle = greatCircleArc(from, to, { steps });
	const pushed = pushAside(greatCircle.map(mercatorFromLngLat), bow);
	const plane = bow === 0 || isPlainBow(pushed) ? pushed : pushAside(chordOf(greatCircle), bow);
	const last = greatCircle.length - 1;
	return greatCircle.map((position, index) => {
		const [x, y] = plane[index] ?? [0, 0];
		return index === 0 || index === last ? position : lngLatFromMercator([x, Math.max(0, Math.min(1, y))]);
	});
}

/** A line on the plane, pushed to its left by the parabola of the bow. */
function pushAside(plane: readonly MercatorPosition[], bow: number): readonly MercatorPosition[] {
	const [leftX, leftY] = leftOf(plane);
	const heightUnits = bow * lengthOf(plane);
	return plane.map(([x, y], index) => {
		const t = index / (plane.length - 1);
		const pushUnits = heightUnits * 4 * t * (1 - t);
		return [x + leftX * pushUnits, y + leftY * pushUnits];
	});
}

/**
 * Turns smaller than this, in radians, are rounding errors: a bow of a hundredth turns ten times as much at each step.
 */
const leastTurn = 1e-4;

/** Whether a line on the plane turns to one side alone, and stays inside the Mercator world. */
function isPlainBow(plane: readonly MercatorPosition[]): boolean {
	const turns = plane.slice(2).map(([x, y], index) => {
		const [[fromX, fromY], [atX, atY]] = [plane[index] ?? [x, y], plane[index + 1] ?? [x, y]];
		const [inX, inY, outX, outY] = [atX - fromX, atY - fromY, x - atX, y - atY];
		return (inX * outY - inY * outX) / (Math.hypot(inX, inY) * Math.hypot(outX, outY));
	});
	const turnsAside = (side: number) => turns.some((turn) => turn * side > leastTurn);
	return !(turnsAside(1) && turnsAside(-1)) && plane.every(([, y]) => y > 0 && y < 1);
}

/** Equal steps along the straight line on the plane. */
function chordOf(line: readonly LngLat[]): readonly MercatorPosition[] {
	const [start, end] = [line[0], line[line.length - 1]].map((position) => mercatorFromLngLat(position ?? [0, 0]));
	const [[x, y], [endX, endY]] = [start ?? [0, 0], end ?? [0, 0]];
	return line.map((_, index) => {
		const t = index / Math.max(1, line.length - 1);
		return [x + (endX - x) * t, y + (endY - y) * t];
	});
}

/**
 * The bows of several exchanges that run the same way between one pair of places, from flat to high.
 *
 * They are spaced evenly and symmetrically about `baseBow`, which is also their mean and the bow of a single exchange:
 * baseBow · 2k / (count + 1) for k = 1…count. All keep the sign of `baseBow`, so that they stay on their own
 * side of the straight line; exchanges that run the other way bow to their own left and meet none of them.
 *
 * @param count whole number ≥ 0
 * @param baseBow as in `bowedArc`, within -0.5..0.5; not 0 when there are several, for they would lie on each other
 * @throws RangeError when an argument is out of range
 */
export function fanBows(count: number, baseBow: number): readonly number[] {
	if (!Number.isInteger(count) || count < 0) throw new RangeError(`count must be a whole number ≥ 0, got ${count}`);
	if (!(Math.abs(baseBow) <= 0.5)) throw new RangeError(`baseBow must be within -0.5..0.5, got ${baseBow}`);
	if (count > 1 && baseBow === 0) throw new RangeError('baseBow must not be 0 when several exchanges share a pair');
	return Array.from({ length: count }, (_, index) => (baseBow * 2 * (index + 1)) / (count + 1));
}

/** Unit vector to the left of the way from first to last. World y points south, so left of east (1, 0) is (0, -1). */
function leftOf(plane: readonly MercatorPosition[]): MercatorPosition {
	const first = plane[0];
	const last = plane[plane.length - 1];
	if (first === undefined || last === undefined) return [0, 0];
	const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
	const length = Math.hypot(dx, dy);
	return length === 0 ? [0, 0] : [dy / length, -dx / length];
}

function lengthOf(plane: readonly MercatorPosition[]): number {
	let length = 0;
	let previous = plane[0];
	for (const position of plane) {
		if (previous !== undefined) length += Math.hypot(position[0] - previous[0], position[1] - previous[1]);
		previous = position;
	}
	return length;
}
