import type { Position } from 'geojson';
import type { PlaneBox } from '../geo/clip-ring';
import { clipRing } from '../geo/clip-ring';
import type { LngLat } from '../geo/lng-lat';
import type { PlanePoint } from '../geo/simplify-line';
import { simplifyLine } from '../geo/simplify-line';
import type { BoxedLine, BoxedLines } from './boxed-lines';
import { boxedLinesOf } from './boxed-lines';
import type { Outlines } from './outlines';

/** Land and land borders as SVG path data in whole drawing units: what a poster needs and no more. */
export interface PosterOutlines {
	/** Closed; fill with either rule. Drawn with a stroke it also shows where outlines were cut. */
	readonly land: string;
	/** Those cuts: lines in the land's colour cover them. */
	readonly cuts: string;
	readonly borders: string;
	readonly demarcation: string;
}

/** The drawing that outlines are made for. */
export interface PosterPlane {
	/** Where a position lies in the drawing, in its units. Longitudes are taken as they are. */
	readonly pointOf: (position: LngLat) => PlanePoint;
	/** How wide all of the world is: a whole turn further east, everything lies so much further to the right. */
	readonly worldWidth: number;
	/** What readers see at first, in detail. */
	readonly detailed: PlaneBox;
	/** What they see at first on wide screens and in high frames, as well: less matters there. */
	readonly seen: PlaneBox;
	/** All that can come into view while the poster is moved: as coarse as befits what passes by. */
	readonly whole: PlaneBox;
}

/**
 * A unit is less than a pixel on most screens: one of them is hardly seen. Beyond the middle of the first view a few
 * pixels do no harm, and what is out of sight until the poster is moved is seen only until the live map is there.
 */
const tolerance = { detailed: 1.1, seen: 3.5, whole: 12 } as const;
/** So far beside a cut may a side of a simplified ring lie that was cut. */
const besideCut = 4;
/** Shorter sides so close to a cut may be coasts as well. */
const shortestCut = 16;
/** Islands smaller than this are a dot of the coast's colour at best, in square units. */
const smallestArea = { detailed: 3, seen: 30, whole: 150 } as const;

/** Simplifies outlines to what the pixels of a poster show, in every copy of the world that comes into view. */
export function posterOutlines(sets: readonly Outlines[], plane: PosterPlane): PosterOutlines {
	const { pointOf, whole } = plane;
	const inView = (lines: readonly BoxedLine[], simplify: typeof simplifyRing, leastArea: number) =>
		lines
			.filter(({ northWest, southEast }) => {
				const [[left, top], [right, bottom]] = [pointOf(northWest), pointOf(southEast)];
				return top <= whole.bottom && bottom >= whole.top && (right - left) * (bottom - top) >= leastArea;
			})
			.flatMap(({ positions }) => copiesOf(positions.map(toPoint(pointOf)), plane))
			.map((line) => simplify(line, plane))
			.filter(({ length }) => length > 0);
	const known = sets.map((set) => {
		const lines = boxedLinesOf(set);
		const rings = inView(lines.rings, simplifyRing, smallestArea.detailed);
		return { lines, rings, cuts: cutSides(rings, lines, plane) };
	});
	const paths = (lines: readonly (readonly PlanePoint[])[]) => lines.map(pathOf).join('');
	const borderPaths = (kind: 'borders' | 'demarcation') =>
		paths(known.flatMap(({ lines }) => inView(lines[kind], simplifyBorder, 0)));
	return {
		land: known.flatMap(({ rings }) => rings.map((ring) => `${pathOf(ring)}z`)).join(''),
		cuts: paths(known.flatMap(({ cuts }) => cuts)),
		borders: borderPaths('borders'),
		demarcation: borderPaths('demarcation')
	};
}

/** The sides of rings where their land was cut, or where copies of the world meet. */
function cutSides(
	rings: readonly (readonly PlanePoint[])[],
	{ cutLngs, cutLats }: BoxedLines,
	{ pointOf, whole, worldWidth }: PosterPlane
): readonly (readonly PlanePoint[])[] {
	const isOn = (at: number, cut: number) => Math.abs(at - cut) <= besideCut;
	const xs = cutLngs.map((lng) => pointOf([lng, 0])[0]);
	const ys = cutLats.map((lat) => pointOf([0, lat])[1]);
	const ends = whole.right - whole.left > worldWidth ? [whole.left, whole.right] : [];
	const isOnX = (x: number) =>
		ends.some((end) => isOn(x, end)) ||
		xs.some((cut) => isOn(x, cut + Math.round((x - cut) / worldWidth) * worldWidth));
	const isOnY = (y: number) => ys.some((cut) => isOn(y, cut));
	return rings.flatMap((ring) =>
		ring
			.map((from, index) => [from, ring[(index + 1) % ring.length] ?? from] as const)
			.filter(([[x, y], [toX, toY]]) => {
				const isLong = Math.hypot(toX - x, toY - y) >= shortestCut;
				return isLong && ((isOnX(x) && isOnX(toX)) || (isOnY(y) && isOnY(toY)));
			})
	);
}

/**
 * A line wherever the world's copies bring it into view: a story across the antimeridian sees the two ends of the world
 * side by side.
 */
function copiesOf(line: readonly PlanePoint[], { whole, worldWidth }: PosterPlane): readonly (readonly PlanePoint[])[] {
	let [left, right] = [Infinity, -Infinity];
	for (const [x] of line) [left, right] = [Math.min(left, x), Math.max(right, x)];
	const copies: (readonly PlanePoint[])[] = [];
	const last = Math.floor((whole.right - left) / worldWidth);
	for (let turn = Math.ceil((whole.left - right) / worldWidth); turn <= last; turn++) {
		copies.push(turn === 0 ? line : line.map(([x, y]) => [x + turn * worldWidth, y]));
	}
	return copies;
}

/** Without a point twice: the last side leads back to the first one. Nothing where no pixel shows it. */
function simplifyRing(ring: readonly PlanePoint[], plane: PosterPlane): readonly PlanePoint[] {
	const { whole } = plane;
	const open = ring.slice(0, -1);
	const clipped = open.every((point) => isInside(point, whole)) ? open : clipRing(open, whole);
	const nearest = Math.min(...clipped.map((point) => smallestArea[partOf(point, plane)]));
	if (Math.abs(areaOf(clipped)) < nearest) return [];
	// A ring has no ends to keep: it is simplified as two lines between its first point and the one farthest from it.
	const farthest = indexOfFarthest(clipped);
	const toleranceAt = toleranceIn(plane);
	const first = clipped[0];
	if (!first) return [];
	const there = simplifyLine(clipped.slice(0, farthest + 1), toleranceAt);
	const back = simplifyLine([...clipped.slice(farthest), first], toleranceAt);
	const rounded = roundPoints([...there, ...back.slice(1, -1)]);
	return rounded.length < 3 ? [] : rounded;
}

function simplifyBorder(points: readonly PlanePoint[], plane: PosterPlane): readonly PlanePoint[] {
	if (!points.some((point) => isInside(point, plane.whole))) return [];
	const rounded = roundPoints(simplifyLine(points, toleranceIn(plane)));
	return rounded.length < 2 ? [] : rounded;
}

function toPoint(pointOf: PosterPlane['pointOf']): (position: Position) => PlanePoint {
	return ([lng = NaN, lat = NaN]) => pointOf([lng, lat]);
}

function toleranceIn(plane: PosterPlane): (point: PlanePoint) => number {
	return (point) => tolerance[partOf(point, plane)];
}

function partOf(point: PlanePoint, { detailed, seen }: PosterPlane): keyof typeof tolerance {
	return isInside(point, detailed) ? 'detailed' : isInside(point, seen) ? 'seen' : 'whole';
}

function isInside([x, y]: PlanePoint, { left, top, right, bottom }: PlaneBox): boolean {
	return x >= left && x <= right && y >= top && y <= bottom;
}

/** Half the sum of the cross products; its sign is the ring's direction. */
function areaOf(ring: readonly PlanePoint[]): number {
	return ring.reduce((sum, [x, y], index) => {
		const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
		return sum + (x * nextY - nextX * y) / 2;
	}, 0);
}

function indexOfFarthest(ring: readonly PlanePoint[]): number {
	const [startX, startY] = ring[0] ?? [0, 0];
	const distances = ring.map(([x, y]) => (x - startX) ** 2 + (y - startY) ** 2);
	return distances.indexOf(Math.max(...distances));
}

/** Whole units, and no point twice in a row. */
function roundPoints(points: readonly PlanePoint[]): readonly PlanePoint[] {
	return points
		.map(([x, y]): PlanePoint => [Math.round(x), Math.round(y)])
		.filter(([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
}

/** Relative steps: short numbers, which also compress well. */
function pathOf(points: readonly PlanePoint[]): string {
	const [x, y] = points[0] ?? [0, 0];
	const steps = points.slice(1).map(([nextX, nextY], index) => {
		const [previousX, previousY] = points[index] ?? [x, y];
		return `${nextX - previousX} ${nextY - previousY}`;
	});
	return `M${x} ${y}l${steps.join(' ')}`.replaceAll(' -', '-');
}
