import type { Finding, Spot } from '../entries/finding';
import type { JsonPath } from '../entries/json-positions';
import { textAt, type Entry } from '../entries/story-entries';
import { issueAt, valueAt } from '../entries/story-file';

/*
 * RFC 7946 writes longitude first; most other software, and every map's address bar, writes latitude first. So the
 * commonest mistake of all is a swapped pair.
 */

type Pair = readonly [lngDeg: number, latDeg: number];

/** Programs write six or seven decimals, whatever they have read. */
const roundingDeg = 1e-6;

const coordinates: JsonPath = ['geometry', 'coordinates'];

/** Points are on the globe, no two places share one, and an event is where its place is. */
export function checkPositions(entries: readonly Entry[]): Finding[] {
	const places = entries.filter(({ sort }) => sort === 'place');
	const events = entries.filter(({ sort }) => sort === 'event');
	return [
		...places.flatMap((place) => checkRange(place)),
		...events.flatMap((event) => checkRange(event, placeOf(event, places))),
		...checkDuplicates(places),
		...events.flatMap((event) => checkAgainstPlace(event, placeOf(event, places), events))
	];
}

/** @param place of an event: when both have the same wrong point, the place is the one to correct first */
function checkRange(entry: Entry, place?: Entry): Finding[] {
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
	const because = place && isSame(pairOf(place), pair) ? spotOf(place) : referenceSystemOf(entry);
	return [issueAt(entry.file, [...entry.path, ...coordinates], problems.join(' and ') + hint, because)];
}

function checkDuplicates(places: readonly Entry[]): Finding[] {
	return places.flatMap((place, index) => {
		const pair = pairOf(place);
		const twin = places.slice(0, index).find((other) => isSame(pairOf(other), pair));
		if (!twin) return [];
		const message = `has the same point as "${twin.id ?? 'an earlier feature'}"; two places cannot share one point`;
		// A place that was pasted twice has its id twice as well.
		const because = twin.id === place.id ? { file: place.file.name, path: [...place.path, 'id'] } : undefined;
		return issueAt(place.file, [...place.path, ...coordinates], message, because);
	});
}

function checkAgainstPlace(event: Entry, place: Entry | undefined, events: readonly Entry[]): Finding[] {
	if (!place || !isElsewhere(event, place)) return [];
	const [[lng, lat] = [0, 0], placePair = [0, 0]] = [pairOf(event), pairOf(place)];
	const hint = isSame([lat, lng], placePair) ? ' (longitude and latitude are swapped)' : '';
	const message = `is not the point of its place "${place.id ?? ''}"; write [${placePair.join(', ')}]${hint}`;
	// A place that was moved leaves all its events behind: one is told, the others follow.
	const first = events.find(
		(other) => isElsewhere(other, place) && placeOf(other, [place]) && isSame(pairOf(other), [lng, lat])
	);
	return [
		issueAt(event.file, [...event.path, ...coordinates], message, first && first !== event ? spotOf(first) : undefined)
	];
}

function placeOf(event: Entry, places: readonly Entry[]): Entry | undefined {
	const placeId = textAt(event, ['properties', 'place']);
	return places.find(({ id }) => id !== undefined && id === placeId);
}

/** A point that is not on the globe has its issue already. What a program has rounded to 10 cm is the same point. */
function isElsewhere(event: Entry, place: Entry): boolean {
	const [pair, placePair] = [pairOf(event), pairOf(place)];
	if (!pair || !placePair || !isOnGlobe(pair) || !isOnGlobe(placePair)) return false;
	return pair.some((value, index) => Math.abs(value - (placePair[index] ?? 0)) > roundingDeg);
}

function spotOf({ file, path }: Entry): Spot {
	return { file: file.name, path: [...path, ...coordinates] };
}

/** Numbers off the globe are metres, most likely, when the file says that it is not in degrees. */
function referenceSystemOf({ file }: Entry): Spot {
	return { file: file.name, path: ['crs'] };
}

/** Undefined when there are not two numbers: the schema says so. */
function pairOf({ file, path }: Entry): Pair | undefined {
	const value = valueAt(file.value, [...path, ...coordinates]);
	if (!Array.isArray(value) || value.length !== 2) return undefined;
	const [lng, lat] = value as unknown[];
	return Number.isFinite(lng) && Number.isFinite(lat) ? [lng as number, lat as number] : undefined;
}

function isOnGlobe([lng, lat]: Pair): boolean {
	return inRange(lng, 180) && inRange(lat, 90);
}

function inRange(value: number, limit: number): boolean {
	return Math.abs(value) <= limit;
}

function isSame(one: Pair | undefined, other: Pair | undefined): boolean {
	return one !== undefined && one[0] === other?.[0] && one[1] === other[1];
}
