import { bowedArc, fanBows } from '../geo/bowed-arc';
import { greatCircleArc, greatCircleDistanceKm, initialBearingDeg } from '../geo/great-circle';
import type { LngLat } from '../geo/lng-lat';
import { pointAlong } from '../geo/point-along';

/** What an arc is derived from: an exchange and the places of its story, in any language or none. */
export interface ArcFacts {
	readonly places: readonly { readonly id: string; readonly position: LngLat }[];
	readonly exchanges: readonly { readonly id: string; readonly fromPlaceId: string; readonly toPlaceId: string }[];
}

export interface ExchangeArc {
	readonly exchangeId: string;
	/** The schematic line, bowed to the left of the direction of travel; longitudes run on past ±180°. */
	readonly positions: readonly LngLat[];
	/** The true great circle between the same ends. */
	readonly greatCircle: readonly LngLat[];
	/** Along the great circle, in kilometres. */
	readonly distanceKm: number;
	/** Where the distance is written. */
	readonly middle: LngLat;
	/** Direction of travel at the end, clockwise from the top of the map. */
	readonly endBearingDeg: number;
}

/**
 * Height of a lone arc's bow as a share of its length: enough to part from its neighbours, too little to look like a
 * flight.
 */
const baseBow = 0.16;

/** Arcs that leave a place closer to each other than this would hug; they get different bows. */
const fanDeg = 30;

/**
 * One arc for every exchange, in the order of the exchanges. Exchanges that leave a place in nearly the same direction
 * fan out.
 *
 * @throws RangeError when an exchange names a place that is not there (parse-story has refused such a story before)
 */
export function deriveArcs({ places, exchanges }: ArcFacts): readonly ExchangeArc[] {
	const positionOf = new Map(places.map((place) => [place.id, place.position]));
	const ways = exchanges.map(({ id, fromPlaceId, toPlaceId }) => {
		const from = positionOf.get(fromPlaceId);
		const to = positionOf.get(toPlaceId);
		if (!from || !to) throw new RangeError(`Exchange ${id} names a place that the story does not have.`);
		return { id, fromPlaceId, from, to, bearingDeg: initialBearingDeg(from, to) };
	});
	return ways.map((way) => {
		const { id, from, to } = way;
		// The one that leaves furthest to the left bows most, or the arcs would cross. There and back part by themselves:
		// each bows to its own left.
		const neighbours = ways
			.filter((other) => other.fromPlaceId === way.fromPlaceId && turnDeg(other.bearingDeg, way.bearingDeg) < fanDeg)
			.sort((one, other) => other.bearingDeg - one.bearingDeg);
		const bow = fanBows(neighbours.length, baseBow)[neighbours.indexOf(way)] ?? baseBow;
		const positions = bowedArc(from, to, { bow });
		return {
			exchangeId: id,
			positions,
			greatCircle: greatCircleArc(from, to),
			distanceKm: greatCircleDistanceKm(from, to),
			middle: pointAlong(positions, 0.5).position,
			endBearingDeg: pointAlong(positions, 1).bearingDeg
		};
	});
}

/** The angle between two bearings, 0 to 180. */
function turnDeg(one: number, other: number): number {
	const turn = Math.abs(one - other) % 360;
	return Math.min(turn, 360 - turn);
}
