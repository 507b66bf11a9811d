import { greatCircleDistanceKm } from '../geo/great-circle';
import type { LngLat } from '../geo/lng-lat';

export interface DistanceFacts {
	readonly originId: string;
	readonly places: readonly { readonly id: string; readonly position: LngLat }[];
}

/**
 * How far each place lies from the story's origin, in kilometres along the great circle, by place id.
 * The origin itself is not in the result: "0 km from Seoul" tells nobody anything.
 *
 * @throws RangeError when the origin is not among the places
 */
export function distancesFromOriginKm({ originId, places }: DistanceFacts): ReadonlyMap<string, number> {
	const origin = places.find((place) => place.id === originId);
	if (!origin) throw new RangeError(`The origin ${originId} is not among the places.`);
	return new Map(
		places
			.filter((place) => place !== origin)
			.map((place) => [place.id, greatCircleDistanceKm(origin.position, place.position)])
	);
}
