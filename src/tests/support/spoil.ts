import { exampleFiles, textsOf } from './example-story';

/* Tests spoil the example story: a value of one of its files becomes another. */

/** The files of a story, in the order in which an editor writes them. */
export const storyFileNames = ['story.json', 'places.geojson', 'events.geojson', 'exchanges.json'] as const;

/** What is changed in a file: `path` is keys joined by dots, and `undefined` takes the value away. */
export type Change = readonly [file: string, path: string, value: unknown];

/** Makes one change in files that may be changed. */
function spoil(files: object, [file, path, value]: Change): void {
	const keys = [file, ...path.split('.')];
	const last = keys.pop() ?? '';
	let target = files as Record<string, unknown>;
	for (const key of keys) target = target[key] as Record<string, unknown>;
	if (value === undefined) Reflect.deleteProperty(target, last);
	else target[last] = value;
}

/** The texts of the example story's files after some changes. */
export function textsAfter(changes: readonly Change[]): Record<string, string> {
	const files = exampleFiles();
	for (const change of changes) spoil(files, change);
	return textsOf(files);
}
