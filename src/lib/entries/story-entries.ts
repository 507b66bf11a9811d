import type { JsonPath } from './json-positions';
import type { FileName } from './schema';
import { isStoryId } from '../story/story-id';
import { valueAt, type StoryFile } from './story-file';

/*
 * The checks that look at several fields or files run on what was read, not on what passed the schema: a story with a
 * missing title and a dangling reference is told of both at once. So nothing here may be taken for granted.
 */

/** The files that could be read at all. */
export type ReadableFiles = Readonly<Partial<Record<FileName, StoryFile>>>;

/** What carries an id. */
export type Sort = 'place' | 'event' | 'outcome' | 'exchange' | 'person' | 'citation' | 'context' | 'note';

export interface Entry {
	readonly sort: Sort;
	readonly file: StoryFile;
	readonly path: JsonPath;
	/** Undefined when it has none, or none that is a text. */
	readonly id: string | undefined;
}

const lists: readonly { sort: Exclude<Sort, 'outcome'>; file: FileName; at: string }[] = [
	{ sort: 'place', file: 'places.geojson', at: 'features' },
	{ sort: 'event', file: 'events.geojson', at: 'features' },
	{ sort: 'exchange', file: 'exchanges.json', at: 'exchanges' },
	{ sort: 'person', file: 'story.json', at: 'people' },
	{ sort: 'citation', file: 'story.json', at: 'citations' },
	{ sort: 'context', file: 'story.json', at: 'context' },
	{ sort: 'note', file: 'story.json', at: 'notes' }
];

/** Everything with an id in the readable files, in the order in which it stands there. */
export function listEntries(files: ReadableFiles): Entry[] {
	return lists.flatMap(({ sort, file: name, at }) => {
		const file = files[name];
		if (!file) return [];
		return entriesAt(file, sort, [at]).flatMap((entry) =>
			sort === 'event' ? [entry, ...entriesAt(file, 'outcome', [...entry.path, 'properties', 'outcomes'])] : [entry]
		);
	});
}

/**
 * The file in which things of a sort stand, and whether they can be known: a list that is none has its issue already.
 */
export function listOf(sort: Exclude<Sort, 'outcome'>, files: ReadableFiles): { file: FileName; known: boolean } {
	const { file, at } = lists.find((list) => list.sort === sort) ?? { file: 'story.json' as const, at: '' };
	return { file, known: Array.isArray(valueAt(files[file]?.value, [at])) };
}

/** The text at a path inside an entry, or undefined. */
export function textAt(entry: Entry, path: JsonPath): string | undefined {
	const value = valueAt(entry.file.value, [...entry.path, ...path]);
	return typeof value === 'string' ? value : undefined;
}

function entriesAt(file: StoryFile, sort: Sort, listPath: JsonPath): Entry[] {
	const list = valueAt(file.value, listPath);
	if (!Array.isArray(list)) return [];
	return list.map((_, index) => {
		const path = [...listPath, index];
		return { sort, file, path, id: idAt(file, path) };
	});
}

/**
 * Programs that know no ids of features write them as a property: that it has to move is one issue, what refers to it
 * is right.
 */
function idAt({ value }: StoryFile, path: JsonPath): string | undefined {
	const [id, misplaced] = [valueAt(value, [...path, 'id']), valueAt(value, [...path, 'properties', 'id'])];
	if (!isStoryId(id) && isStoryId(misplaced)) return misplaced;
	return typeof id === 'string' ? id : undefined;
}
