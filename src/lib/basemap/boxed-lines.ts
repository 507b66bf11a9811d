import type { LineString, MultiLineString, Position } from 'geojson';
import type { LngLat } from '../geo/lng-lat';
import type { Outlines } from './outlines';

/**
 * A line or a ring, with the box around it: most of the world's islands are told by it to be out of sight, or smaller
 * than a pixel.
 */
export interface BoxedLine {
	readonly positions: readonly Position[];
	readonly northWest: LngLat;
	readonly southEast: LngLat;
}

/** What of a set of outlines a poster draws. */
export interface BoxedLines {
	readonly rings: readonly BoxedLine[];
	readonly borders: readonly BoxedLine[];
	readonly demarcation: readonly BoxedLine[];
	/** The meridians and parallels along which the rings were cut, degrees. */
	readonly cutLngs: readonly number[];
	readonly cutLats: readonly number[];
}

/** Every story of a site draws the same ones. */
const boxed = new WeakMap<Outlines, BoxedLines>();

/** Measured once for each set. */
export function boxedLinesOf(outlines: Outlines): BoxedLines {
	const known = boxed.get(outlines);
	if (known) return known;
	const { land, coast, borders } = outlines;
	const linesOf = (kind: 'border' | 'demarcation') =>
		borders.features.filter(({ properties }) => properties.kind === kind).flatMap(({ geometry }) => linesIn(geometry));
	const rings = land.features.flatMap(({ geometry }) =>
		geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
	);
	const made = {
		rings: rings.map(boxedLine),
		borders: linesOf('border').map(boxedLine),
		demarcation: linesOf('demarcation').map(boxedLine),
		...cutsOf(
			rings,
			coast.features.flatMap(({ geometry }) => linesIn(geometry))
		)
	};
	boxed.set(outlines, made);
	return made;
}

function linesIn(geometry: LineString | MultiLineString): readonly Position[][] {
	return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

/** A side along a meridian or a parallel that is no coast is where land was cut. */
function cutsOf(rings: readonly Position[][], coast: readonly Position[][]): Pick<BoxedLines, 'cutLngs' | 'cutLats'> {
	const straightSides = (line: readonly Position[]) =>
		line.slice(1).flatMap((to, index) => {
			const from = line[index];
			return from && (from[0] === to[0] || from[1] === to[1]) ? [[from, to] as const] : [];
		});
	// A coast runs as its ring does, or the other way round.
	const keyOf = (from: Position, to: Position) => [from.join(), to.join()].sort().join(' ');
	const coastSides = new Set(coast.flatMap(straightSides).map(([from, to]) => keyOf(from, to)));
	const cuts = rings.flatMap(straightSides).filter(([from, to]) => !coastSides.has(keyOf(from, to)));
	const along = (axis: 0 | 1) => [
		...new Set(cuts.filter(([from, to]) => from[axis] === to[axis]).flatMap(([from]) => from[axis] ?? []))
	];
	return { cutLngs: along(0), cutLats: along(1) };
}

function boxedLine(positions: readonly Position[]): BoxedLine {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lng = NaN, lat = NaN] of positions) {
		[west, east] = [Math.min(west, lng), Math.max(east, lng)];
		[south, north] = [Math.min(south, lat), Math.max(north, lat)];
	}
	return { positions, northWest: [west, north], southEast: [east, south] };
}
