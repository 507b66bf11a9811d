import type { ExchangeArc } from '../derived/arcs';
import type { LngLat } from '../geo/lng-lat';
import { pointAlong } from '../geo/point-along';
import { mercatorFromLngLat } from '../geo/web-mercator';
import type { Rectangle, View } from './labels';
import { grow } from './labels';
import type { Obstacles } from './obstacles';
import type { ShownZooms } from './shown-zooms';
import { isShownAt } from './shown-zooms';

/** The distance between two places, written once for all exchanges of the pair. */
export interface PlacedDistance {
	/** In the story's order, at least one. */
	readonly exchangeIds: readonly string[];
	readonly position: LngLat;
	/** Undefined where it always has room. */
	readonly shown?: ShownZooms;
}

/** Where on an arc its distance may stand, the best first. */
const shares = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7];

/** Distances keep so far from each other and from names. */
const marginPx = 2;

/** In a story of hundreds of pairs the first find the best place; for the others it is the middle or none. */
const mostTrials = 400;

/** Of a bundle of arcs so many are tried, those in its middle. */
const mostArcs = 3;

/**
 * A place for the distance of each pair of places: on an arc between them, in its middle or near it, where in the given
 * views nothing else stands.
 *
 * @param pairs the arcs of each pair, the most important pair first
 * @param areaOf what the distance takes around its point
 * @param obstacles what a distance must not cover; the distances are added to it
 * @returns one for each pair; where there is no room in any view, it shows when the reader comes closer
 */
export function placeDistances(
	pairs: readonly (readonly ExchangeArc[])[],
	areaOf: (pair: readonly ExchangeArc[]) => Rectangle,
	obstacles: Obstacles,
	views: readonly View[]
): readonly PlacedDistance[] {
	let trials = 0;
	return pairs.map((arcs): PlacedDistance => {
		const area = areaOf(arcs);
		let best: { readonly position: LngLat; readonly shown: ShownZooms | undefined } | undefined;
		let most = -1;
		for (const position of candidatesOn(arcs)) {
			const shown = obstacles.shownAmong({ at: mercatorFromLngLat(position), area: grow(area, marginPx) });
			const rooms = views.filter(({ camera }) => isShownAt(shown, camera.zoom)).length;
			if (rooms > most) [best, most] = [{ position, shown }, rooms];
			if (rooms === views.length || ++trials > mostTrials) break;
		}
		const { position, shown } = best ?? { position: [0, 0], shown: undefined };
		obstacles.add({ at: mercatorFromLngLat(position), area }, shown);
		const exchangeIds = arcs.map(({ exchangeId }) => exchangeId);
		return { exchangeIds, position, ...(shown && { shown }) };
	});
}

function candidatesOn(arcs: readonly ExchangeArc[]): readonly LngLat[] {
	const [first] = arcs;
	if (!first) return [];
	// From the middle of the bundle, however many lead there and back.
	const [left, top] = middleOf(arcs);
	const inner = arcs
		.map((arc) => {
			const [x, y] = mercatorFromLngLat(arc.middle);
			return { arc, away: Math.hypot(x - left, y - top) };
		})
		.toSorted((one, other) => one.away - other.away)
		.slice(0, mostArcs);
	return shares.flatMap((share) => inner.map(({ arc }) => rounded(pointAlong(arc.positions, share).position)));
}

/** To about a metre: more digits nobody sees, and every page carries them. */
function rounded([lng, lat]: LngLat): LngLat {
	return [Number(lng.toFixed(5)), Number(lat.toFixed(5))];
}

function middleOf(arcs: readonly ExchangeArc[]): readonly [number, number] {
	const middles = arcs.map(({ middle }) => mercatorFromLngLat(middle));
	const sum = (axis: 0 | 1) => middles.reduce((total, middle) => total + middle[axis], 0);
	return [sum(0) / arcs.length, sum(1) / arcs.length];
}
