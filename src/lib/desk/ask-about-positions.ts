import { greatCircleDistanceKm } from '../geo/great-circle';
import type { LngLat } from '../geo/lng-lat';
import { locales, type LocalizedText } from '../i18n/locales';
import { ask, type Question } from './question';
import type { StoryFiles } from '../entries/schema';
import type { StoryFile } from '../entries/story-file';

/** What is known of the earth besides the story. */
export interface KnownGeography {
	/** Whether a position is on land, or so near to it that a coarse coast may be wrong. */
	readonly isLand: (position: LngLat) => boolean;
	readonly cities: readonly { readonly name: LocalizedText; readonly position: LngLat }[];
}

/** A position this near to 0,0 is a missing one: there is nothing but sea. */
const nullIslandDeg = 1;

/** A town of the same name nearer than this is the same town. */
const sameTownKm = 100;

/**
 * A place is far from the others when it is this many times as far from its nearest neighbour as any other from its
 * own, and this far at all. Around the Pacific everything is far from everything: that is no outlier.
 */
const outlier = { times: 5, km: 300 };

type PlaceFeature = StoryFiles['places.geojson']['features'][number];

/**
 * Points that are on the globe, and perhaps not where the place is. An event is where its place is and need not be
 * asked.
 */
export function askAboutPositions(
	file: StoryFile,
	{ features }: StoryFiles['places.geojson'],
	known: KnownGeography
): Question[] {
	return features.flatMap((place, index) => {
		const message = oddity(
			place,
			features.filter((other) => other !== place),
			known
		);
		return message === undefined ? [] : ask('position', file, ['features', index, 'geometry', 'coordinates'], message);
	});
}

function oddity(place: PlaceFeature, others: readonly PlaceFeature[], known: KnownGeography): string | undefined {
	const [lng, lat] = positionOf(place);
	if (Math.abs(lng) < nullIslandDeg && Math.abs(lat) < nullIslandDeg) {
		return `[${lng}, ${lat}] is in the Gulf of Guinea, where positions come to lie that are missing`;
	}
	if (lng === 0 || lat === 0) return `${lng === 0 ? 'longitude' : 'latitude'} is exactly 0, as if it were missing`;
	const namesake = namesakeOf(place, known);
	if (namesake && namesake.distanceKm > sameTownKm) {
		return `is ${kilometres(namesake.distanceKm)} away from ${namesake.name}, which is at [${namesake.position.join(', ')}]`;
	}
	const distanceKm = outlyingKm(place, others);
	if (!namesake && distanceKm !== undefined) return `is ${kilometres(distanceKm)} away from every other place`;
	if (place.properties.precision === 'town' && !known.isLand(positionOf(place))) return 'is a town in the sea';
	return undefined;
}

function namesakeOf({ properties, geometry }: PlaceFeature, { cities }: KnownGeography) {
	const city = cities.find(({ name }) => locales.some((locale) => name[locale] === properties.name[locale]));
	if (!city) return undefined;
	const { name, position } = city;
	return { name: name.en, position, distanceKm: greatCircleDistanceKm(geometry.coordinates, position) };
}

function outlyingKm(place: PlaceFeature, others: readonly PlaceFeature[]): number | undefined {
	if (others.length < 2) return undefined;
	const distanceKm = nearestKm(place, others);
	const usualKm = Math.max(
		...others.map((other) =>
			nearestKm(
				other,
				others.filter((third) => third !== other)
			)
		)
	);
	return distanceKm > outlier.km && distanceKm > outlier.times * usualKm ? distanceKm : undefined;
}

function nearestKm(place: PlaceFeature, others: readonly PlaceFeature[]): number {
	return Math.min(...others.map((other) => greatCircleDistanceKm(positionOf(place), positionOf(other))));
}

function positionOf({ geometry }: PlaceFeature): LngLat {
	return geometry.coordinates;
}

function kilometres(km: number): string {
	return `${Math.round(km).toLocaleString('en')} km`;
}
