import type { Finding, Spot } from '../entries/finding';
import type { JsonPath } from '../entries/json-positions';
import type { Reference } from './list-references';
import { nearestWord } from '../entries/nearest-word';
import { listOf, type Entry, type ReadableFiles } from '../entries/story-entries';
import { issueAt, type StoryFile } from '../entries/story-file';

/**
 * Citations and people that nothing refers to. Where one is named after all, in a list that has a mistake of its own,
 * or under a misspelt id, it is that mistake's consequence.
 */
export function checkUse(
	files: ReadableFiles,
	all: readonly Reference[],
	dangling: readonly Reference[],
	entries: readonly Entry[]
): Finding[] {
	// What an unreadable file refers to cannot be seen.
	if (!(['place', 'event', 'exchange'] as const).every((sort) => listOf(sort, files).known)) return [];
	const used = new Set(all.map(({ to, id }) => `${to} ${id}`));
	const unused = entries.filter(({ sort, id }) => {
		return (sort === 'citation' || sort === 'person') && id && !used.has(`${sort} ${id}`);
	});
	return unused.map((entry) => {
		const { sort, file, path } = entry;
		const message = `this ${sort} is listed but never used; refer to it or remove it`;
		return issueAt(file, path, message, misspeltFor(entry, dangling, entries) ?? namedIn(entry, files));
	});
}

function misspeltFor({ sort, id }: Entry, dangling: readonly Reference[], entries: readonly Entry[]): Spot | undefined {
	const known = entries.flatMap((entry) => (entry.sort === sort && entry.id !== undefined ? entry.id : []));
	const found = dangling.find((reference) => reference.to === sort && nearestWord(reference.id, known) === id);
	return found && { file: found.file.name, path: found.path };
}

/** Where the id stands besides its own place. */
function namedIn({ file: home, path, id }: Entry, files: ReadableFiles): Spot | undefined {
	for (const file of Object.values<StoryFile>(files)) {
		const found = pathsOf(file.value, id ?? '', []).find(
			(other) => file !== home || path.some((key, index) => key !== other[index])
		);
		if (found) return { file: file.name, path: found };
	}
	return undefined;
}

function pathsOf(value: unknown, text: string, path: JsonPath): JsonPath[] {
	if (value === text) return [path];
	if (Array.isArray(value)) return value.flatMap((element, index) => pathsOf(element, text, [...path, index]));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, member]) => pathsOf(member, text, [...path, key]));
}
