import { article } from './check-ids';
import type { GeodataIssue } from './geodata-issue';
import type { JsonPath } from './json-positions';
import { nearestWord } from './nearest-word';
import { listOf, textAt, type Entry, type ReadableFiles, type Sort } from './story-entries';
import { issueAt, valueAt, type StoryFile } from './story-file';

type Target = 'place' | 'event' | 'person' | 'citation';

/** Where ids of other things stand: one id, or a list of ids. */
const references: readonly { from: Sort; at: JsonPath; to: Target }[] = [
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

interface Reference {
	readonly file: StoryFile;
	readonly path: JsonPath;
	readonly id: string;
	readonly to: Target;
}

/**
 * Every id that is named exists and is of the right sort, none is named twice in one list, an exchange leads from one place to
 * another, and every citation and every person is used: readers take the list of sources for what the story rests on, so one
 * that nothing refers to is a forgotten reference or a leftover. Places may stand alone (a capital for orientation).
 */
export function checkReferences(files: ReadableFiles, entries: readonly Entry[]): GeodataIssue[] {
	const all = listReferences(files, entries);
	return [
		...all.flatMap((reference) => checkExists(reference, files, entries)),
		...checkRepeated(all),
		...entries.filter(({ sort }) => sort === 'exchange').flatMap(checkEnds),
		...checkUse(files, all, entries)
	];
}

function listReferences(files: ReadableFiles, entries: readonly Entry[]): Reference[] {
	const found = references.flatMap(({ from, at, to }) =>
		entries.filter(({ sort }) => sort === from).flatMap(({ file, path }) => referencesAt(file, [...path, ...at], to))
	);
	const story = files['story.json'];
	return story ? [...referencesAt(story, ['origin'], 'place'), ...found] : found;
}

function referencesAt(file: StoryFile, path: JsonPath, to: Target): Reference[] {
	const value = valueAt(file.value, path);
	if (typeof value === 'string') return [{ file, path, id: value, to }];
	if (!Array.isArray(value)) return [];
	return value.flatMap((id: unknown, index) =>
		typeof id === 'string' ? { file, path: [...path, index], id, to } : []
	);
}

function checkExists(
	{ file, path, id, to }: Reference,
	files: ReadableFiles,
	entries: readonly Entry[]
): GeodataIssue[] {
	const list = listOf(to, files);
	// Ids of a list that cannot be read are not missing, merely unknown.
	if (!list.known) return [];
	const named = entries.filter((entry) => entry.id === id);
	if (named.some(({ sort }) => sort === to)) return [];
	const [other] = named;
	if (other) return [issueAt(file, path, `"${id}" is ${article(other.sort)}; write the id of ${article(to)}`)];
	const known = entries.flatMap((entry) => (entry.sort === to && entry.id !== undefined ? entry.id : []));
	const meant = nearestWord(id, known);
	const hint = meant === undefined ? `; add it to ${list.file} or correct the id` : `; did you mean "${meant}"?`;
	return [issueAt(file, path, `there is no ${to} "${id}"${hint}`)];
}

function checkRepeated(all: readonly Reference[]): GeodataIssue[] {
	const seen = new Set<string>();
	return all.flatMap(({ file, path, id }) => {
		const key = JSON.stringify([file.name, path.slice(0, -1), id]);
		if (typeof path.at(-1) !== 'number') return [];
		if (seen.has(key)) return issueAt(file, path, `"${id}" stands twice in this list; remove one of the two`);
		seen.add(key);
		return [];
	});
}

function checkEnds(exchange: Entry): GeodataIssue[] {
	const from = textAt(exchange, ['from']);
	if (from === undefined || from !== textAt(exchange, ['to'])) return [];
	const message = `leads from "${from}" to the same place; an exchange joins two different places`;
	return [issueAt(exchange.file, [...exchange.path, 'to'], message)];
}

function checkUse(files: ReadableFiles, all: readonly Reference[], entries: readonly Entry[]): GeodataIssue[] {
	// What an unreadable file refers to cannot be seen.
	if (!(['place', 'event', 'exchange'] as const).every((sort) => listOf(sort, files).known)) return [];
	const used = new Set(all.map(({ to, id }) => `${to} ${id}`));
	const unused = entries.filter(({ sort, id }) => {
		return (sort === 'citation' || sort === 'person') && id && !used.has(`${sort} ${id}`);
	});
	return unused.map(({ sort, file, path }) =>
		issueAt(file, path, `this ${sort} is listed but never used; refer to it or remove it`)
	);
}
