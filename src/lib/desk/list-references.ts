import type { JsonPath } from '../entries/json-positions';
import type { Entry, ReadableFiles, Sort } from '../entries/story-entries';
import { valueAt, type StoryFile } from '../entries/story-file';

export type ReferenceTarget = 'place' | 'event' | 'person' | 'citation';

/** Where ids of other things stand: one id, or a list of ids. */
const references: readonly { from: Sort; at: JsonPath; to: ReferenceTarget }[] = [
	{ from: 'place', at: ['properties', 'citations'], to: 'citation' },
	{ from: 'event', at: ['properties', 'place'], to: 'place' },
	{ from: 'event', at: ['properties', 'people'], to: 'person' },
	{ from: 'event', at: ['properties', 'quotation', 'speaker'], to: 'person' },
	{ from: 'event', at: ['properties', 'quotation', 'citations'], to: 'citation' },
	{ from: 'event', at: ['properties', 'citations'], to: 'citation' },
	{ from: 'outcome', at: ['citations'], to: 'citation' },
	{ from: 'exchange', at: ['from'], to: 'place' },
	{ from: 'exchange', at: ['to'], to: 'place' },
	{ from: 'exchange', at: ['event'], to: 'event' },
	{ from: 'exchange', at: ['citations'], to: 'citation' },
	{ from: 'context', at: ['citations'], to: 'citation' }
];

/** One id of something else, as it stands in a file. */
export interface Reference {
	readonly file: StoryFile;
	readonly path: JsonPath;
	readonly id: string;
	readonly to: ReferenceTarget;
}

/** Every id that something names, whether or not it exists. */
export function listReferences(files: ReadableFiles, entries: readonly Entry[]): Reference[] {
	const found = references.flatMap(({ from, at, to }) =>
		entries.filter(({ sort }) => sort === from).flatMap(({ file, path }) => referencesAt(file, [...path, ...at], to))
	);
	const story = files['story.json'];
	return story ? [...referencesAt(story, ['origin'], 'place'), ...found] : found;
}

function referencesAt(file: StoryFile, path: JsonPath, to: ReferenceTarget): Reference[] {
	const value = valueAt(file.value, path);
	if (typeof value === 'string') return [{ file, path, id: value, to }];
	if (!Array.isArray(value)) return [];
	return value.flatMap((id: unknown, index) =>
		typeof id === 'string' ? { file, path: [...path, index], id, to } : []
	);
}
