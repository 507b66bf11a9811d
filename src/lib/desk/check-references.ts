import { article } from './check-ids';
import { checkUse } from './check-use';
import { entriesCalled, type Nameless } from './nameless-entries';
import type { Finding } from '../entries/finding';
import type { Reference } from './list-references';
import { listReferences } from './list-references';
import { nearestWord } from '../entries/nearest-word';
import { listOf, textAt, type Entry, type ReadableFiles } from '../entries/story-entries';
import { issueAt } from '../entries/story-file';

/**
 * Every id that is named exists and is of the right sort, none is named twice in one list, an exchange leads from one
 * place to another, and every citation and every person is used: readers take the list of sources for what the story
 * rests on, so one that nothing refers to is a forgotten reference or a leftover. Places may stand alone (a capital for
 * orientation).
 */
export function checkReferences(files: ReadableFiles, entries: readonly Entry[]): Finding[] {
	const all = listReferences(files, entries);
	const dangling = all.filter((reference) => isDangling(reference, files, entries));
	const nameless = entriesCalled(dangling, entries);
	return [
		...all.flatMap((reference) => checkSort(reference, files, entries)),
		...dangling.map((reference) => dangle(reference, dangling, nameless, entries)),
		...checkRepeated(all),
		...entries.filter(({ sort }) => sort === 'exchange').flatMap(checkEnds),
		...checkUse(files, all, dangling, entries)
	];
}

/** Ids of a list that cannot be read are not missing, merely unknown. */
function isDangling({ id, to }: Reference, files: ReadableFiles, entries: readonly Entry[]): boolean {
	return listOf(to, files).known && !entries.some((entry) => entry.id === id);
}

function checkSort({ file, path, id, to }: Reference, files: ReadableFiles, entries: readonly Entry[]): Finding[] {
	if (!listOf(to, files).known) return [];
	const named = entries.filter((entry) => entry.id === id);
	const [other] = named;
	if (!other || named.some(({ sort }) => sort === to)) return [];
	return [issueAt(file, path, `"${id}" is ${article(other.sort)}; write the id of ${article(to)}`)];
}

/**
 * What refers to a thing whose own id is broken follows from that, and no other thing is offered in its place: whoever
 * took the offer would move an event to another town. What is missing more than once is told where it is named first.
 */
function dangle(
	{ file, path, id, to }: Reference,
	dangling: readonly Reference[],
	nameless: readonly Nameless[],
	entries: readonly Entry[]
): Finding {
	const known = entries.flatMap((entry) => (entry.sort === to && entry.id !== undefined ? entry.id : []));
	const message = `there is no ${to} "${id}"`;
	const meant = nameless.find((entry) => entry.sort === to && (entry.called === id || entry.called === undefined));
	if (meant) {
		const finding = issueAt(file, path, message, { file: meant.file.name, path: [...meant.path, 'id'] });
		return meant.called === undefined ? finding : { ...finding, hint: `it is called "${id}" elsewhere` };
	}
	const first = dangling.find((other) => other.id === id && other.to === to);
	const because = first && first.path !== path ? { file: first.file.name, path: first.path } : undefined;
	const nearest = nearestWord(id, known);
	const { file: home } = listOf(to, {});
	const advice = nearest === undefined ? `; add it to ${home} or correct the id` : `; did you mean "${nearest}"?`;
	return issueAt(file, path, message + advice, because);
}

function checkRepeated(all: readonly Reference[]): Finding[] {
	const seen = new Set<string>();
	return all.flatMap(({ file, path, id }) => {
		const key = JSON.stringify([file.name, path.slice(0, -1), id]);
		if (typeof path.at(-1) !== 'number') return [];
		if (seen.has(key)) return issueAt(file, path, `"${id}" stands twice in this list; remove one of the two`);
		seen.add(key);
		return [];
	});
}

function checkEnds(exchange: Entry): Finding[] {
	const from = textAt(exchange, ['from']);
	if (from === undefined || from !== textAt(exchange, ['to'])) return [];
	const message = `leads from "${from}" to the same place; an exchange joins two different places`;
	return [issueAt(exchange.file, [...exchange.path, 'to'], message)];
}
