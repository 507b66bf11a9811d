import type { Position } from 'geojson';
import type { PlaneBox } from '../geo/clip-ring';
import { clipRing } from '../geo/clip-ring';
import type { LngLat } from '../geo/lng-lat';
import type { PlanePoint } from '../geo/simplify-line';
import { simplifyLine } from '../geo/simplify-line';
import type { Outlines } from './outlines';

/** Land and land borders as SVG path data in whole drawing units: what a poster needs and no more. */
export interface PosterOutlines {
	/** Closed; fill with either rule. Drawn with a stroke it also shows where outlines were cut. */
	readonly land: string;
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
	/** All that can come into view while the poster is moved: beyond the detailed part it is coarse. */
	readonly whole: PlaneBox;
}

/** A unit is less than a pixel on most screens: one of them is hardly seen. Beyond the first view a few pixels do no harm. */
const tolerance = { detailed: 1.05, coarse: 5 } as const;
/** Islands smaller than this are a dot of the coast's colour at best, in square units. */
const smallestArea = { detailed: 3, coarse: 60 } as const;

/** Simplifies outlines to what the pixels of a poster show, in every copy of the world that comes into view. */
export function posterOutlines(sets: readonly Outlines[], plane: PosterPlane): PosterOutlines {
	const rings = sets.flatMap(({ land }) =>
		land.features.flatMap(({ geometry }) =>
			geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
		)
	);
	const linesOf = (kind: 'border' | 'demarcation') =>
		sets.flatMap(({ borders }) =>
			borders.features
				.filter(({ properties }) => properties.kind === kind)
				.flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates))
		);
	const draw = (lines: readonly (readonly Position[])[], pathIn: typeof ringPath) =>
		lines
			.flatMap((line) => copiesOf(line.map(toPoint(plane.pointOf)), plane))
			.map((line) => pathIn(line, plane))
			.join('');
	return {
		land: draw(rings, ringPath),
		borders: draw(linesOf('border'), linePath),
		demarcation: draw(linesOf('demarcation'), linePath)
	};
}

/** A line wherever the world's copies bring it into view: a story across the antimeridian sees the two ends of the world side by side. */
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

function ringPath(ring: readonly PlanePoint[], { detailed, whole }: PosterPlane): string {
	const clipped = clipRing(ring.slice(0, -1), whole);
	const near = clipped.some((point) => isInside(point, detailed));
	if (Math.abs(areaOf(clipped)) < (near ? smallestArea.detailed : smallestArea.coarse)) return '';
	// A ring has no ends to keep: it is simplified as two lines between its first point and the one farthest from it.
	const farthest = indexOfFarthest(clipped);
	const toleranceAt = toleranceIn(detailed);
	const first = clipped[0];
	if (!first) return '';
	const there = simplifyLine(clipped.slice(0, farthest + 1), toleranceAt);
	const back = simplifyLine([...clipped.slice(farthest), first], toleranceAt);
	const rounded = roundPoints([...there, ...back.slice(1, -1)]);
	return rounded.length < 3 ? '' : `${pathOf(rounded)}z`;
}

function linePath(points: readonly PlanePoint[], { detailed, whole }: PosterPlane): string {
	if (!points.some((point) => isInside(point, whole))) return '';
	const rounded = roundPoints(simplifyLine(points, toleranceIn(detailed)));
	return rounded.length < 2 ? '' : pathOf(rounded);
}

function toPoint(pointOf: PosterPlane['pointOf']): (position: Position) => PlanePoint {
	return ([lng = NaN, lat = NaN]) => pointOf([lng, lat]);
}

function toleranceIn(detailed: PlaneBox): (point: PlanePoint) => number {
	return (point) => (isInside(point, detailed) ? tolerance.detailed : tolerance.coarse);
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
	const distances = ring.map(([x, y]) => Math.hypot(x - startX, y - startY));
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
