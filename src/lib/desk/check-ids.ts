import type { Finding, Spot } from '../entries/finding';
import { issueAt, valueAt } from '../entries/story-file';
import type { Entry } from '../entries/story-entries';

/**
 * Ids are unique over the whole story, whatever they name: they become fragments of one page's address.
 * What an id may look like is the schema's concern.
 */
export function checkIds(entries: readonly Entry[]): Finding[] {
	const owners = new Map<string, Entry>();
	return entries.flatMap((entry) => {
		if (entry.id === undefined) return [];
		const owner = owners.get(entry.id);
		if (!owner) {
			owners.set(entry.id, entry);
			return [];
		}
		const taken = `the id "${entry.id}" is already taken by ${article(owner.sort)} in ${owner.file.name}`;
		const message = `${taken}; ids are unique over the whole story`;
		return issueAt(entry.file, [...entry.path, 'id'], message, copiedWith(entry, owner));
	});
}

/** Whoever copies an event and forgets to rename it has copied its outcomes as well: they follow from the event. */
function copiedWith(entry: Entry, owner: Entry): Spot | undefined {
	if (entry.sort !== 'outcome' || owner.sort !== 'outcome') return undefined;
	const [event, original] = [entry, owner].map(({ file, path }) => valueAt(file.value, [...path.slice(0, 2), 'id']));
	return event === original ? { file: entry.file.name, path: [...entry.path.slice(0, 2), 'id'] } : undefined;
}

/** "a citation", "an event". */
export function article(noun: string): string {
	return `${/^[aeo]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
