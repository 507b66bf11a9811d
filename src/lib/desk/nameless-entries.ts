import type { Reference } from './list-references';
import type { Entry } from '../entries/story-entries';
import { idFrom, isStoryId } from '../story/story-id';
import { valueAt } from '../entries/story-file';

/** A thing whose own id is missing or cannot be one. */
export interface Nameless extends Entry {
	/**
	 * What others call it, as far as that can be seen from its broken id, its name or its point. Undefined: anything may
	 * be meant.
	 */
	readonly called: string | undefined;
}

/**
 * Things that have no usable id, each with the id among the dangling references that means it. A thing that none seems
 * to mean may be meant by any.
 */
export function entriesCalled(dangling: readonly Reference[], entries: readonly Entry[]): Nameless[] {
	return entries
		.filter(({ id }) => !isStoryId(id))
		.map((entry) => ({
			...entry,
			called: dangling.find((reference) => reference.to === entry.sort && isMeant(entry, reference))?.id
		}));
}

function isMeant(entry: Entry, reference: Reference): boolean {
	const { file, path } = entry;
	const written = [
		['id'],
		['properties', 'id'],
		['name', 'en'],
		['properties', 'name', 'en'],
		['properties', 'title', 'en']
	].map((key) => valueAt(file.value, [...path, ...key]));
	if (written.some((value) => typeof value === 'string' && idFrom(value) === idFrom(reference.id))) return true;
	return isSamePoint(entry, reference);
}

/** An event's point is its place's: the place that an event names by a missing id is the one at its own point. */
function isSamePoint({ file, path }: Entry, reference: Reference): boolean {
	const points = [
		valueAt(file.value, [...path, 'geometry', 'coordinates']),
		valueAt(reference.file.value, [...reference.path.slice(0, 2), 'geometry', 'coordinates'])
	];
	return reference.path.at(-1) === 'place' && points.every(Array.isArray) && String(points[0]) === String(points[1]);
}
