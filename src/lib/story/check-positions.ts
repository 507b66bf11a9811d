import type { GeodataIssue } from './geodata-issue';
import type { JsonPath } from './json-positions';
import { textAt, type Entry } from './story-entries';
import { issueAt, valueAt } from './story-file';

/*
 * RFC 7946 writes longitude first; most other software, and every map's address bar, writes latitude first. So the commonest
 * mistake of all is a swapped pair.
 */

type Pair = readonly [lngDeg: number, latDeg: number];

const coordinates: JsonPath = ['geometry', 'coordinates'];

/** Points are on the globe, no two places share one, and an event is exactly where its place is. */
export function checkPositions(entries: readonly Entry[]): GeodataIssue[] {
	const places = entries.filter(({ sort }) => sort === 'place');
	const events = entries.filter(({ sort }) => sort === 'event');
	return [
		...[...places, ...events].flatMap(checkRange),
		...checkDuplicates(places),
		...events.flatMap((event) => checkAgainstPlace(event, places))
	];
}

function checkRange(entry: Entry): GeodataIssue[] {
	const pair = pairOf(entry);
	if (!pair || isOnGlobe(pair)) return [];
	const [lng, lat] = pair;
	const problems = [
		...(inRange(lng, 180) ? [] : [`longitude ${lng} is not between -180 and 180 degrees`]),
		...(inRange(lat, 90) ? [] : [`latitude ${lat} is not between -90 and 90 degrees`])
	];
	const hint = isOnGlobe([lat, lng])
		? `; are longitude and latitude swapped? Longitude comes first: [${lat}, ${lng}]`
		: '';
	return [issueAt(entry.file, [...entry.path, ...coordinates], problems.join(' and ') + hint)];
}

function checkDuplicates(places: readonly Entry[]): GeodataIssue[] {
	return places.flatMap((place, index) => {
		const pair = pairOf(place);
		const twin = places.slice(0, index).find((other) => isSame(pairOf(other), pair));
		if (!twin) return [];
		const message = `has the same point as "${twin.id ?? 'an earlier feature'}"; two places cannot share one point`;
		return issueAt(place.file, [...place.path, ...coordinates], message);
	});
}

function checkAgainstPlace(event: Entry, places: readonly Entry[]): GeodataIssue[] {
	const placeId = textAt(event, ['properties', 'place']);
	const place = places.find(({ id }) => id !== undefined && id === placeId);
	const [pair, placePair] = [pairOf(event), place && pairOf(place)];
	// A point that is not on the globe has its issue already.
	if (!pair || !placePair || !isOnGlobe(pair) || !isOnGlobe(placePair) || isSame(pair, placePair)) return [];
	const [lng, lat] = pair;
	const hint = isSame([lat, lng], placePair) ? ' (longitude and latitude are swapped)' : '';
	const message = `is not the point of its place "${placeId ?? ''}"; write [${placePair.join(', ')}]${hint}`;
	return [issueAt(event.file, [...event.path, ...coordinates], message)];
}

/** Undefined when there are not two numbers: the schema says so. */
function pairOf({ file, path }: Entry): Pair | undefined {
	const value = valueAt(file.value, [...path, ...coordinates]);
	if (!Array.isArray(value) || value.length !== 2) return undefined;
	const [lng, lat]: unknown[] = value;
	return Number.isFinite(lng) && Number.isFinite(lat) ? [lng as number, lat as number] : undefined;
}

function isOnGlobe([lng, lat]: Pair): boolean {
	return inRange(lng, 180) && inRange(lat, 90);
}

function inRange(value: number, limit: number): boolean {
	return Math.abs(value) <= limit;
}

function isSame(one: Pair | undefined, other: Pair | undefined): boolean {
	return one !== undefined && other !== undefined && one[0] === other[0] && one[1] === other[1];
}
