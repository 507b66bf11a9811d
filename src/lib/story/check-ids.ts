import type { GeodataIssue } from './geodata-issue';
import { issueAt } from './story-file';
import type { Entry } from './story-entries';

/**
 * Ids are unique over the whole story, whatever they name: they become fragments of one page's address.
 * What an id may look like is the schema's concern.
 */
export function checkIds(entries: readonly Entry[]): GeodataIssue[] {
	const owners = new Map<string, Entry>();
	return entries.flatMap((entry) => {
		if (entry.id === undefined) return [];
		const owner = owners.get(entry.id);
		if (!owner) {
			owners.set(entry.id, entry);
			return [];
		}
		const taken = `the id "${entry.id}" is already taken by ${article(owner.sort)} in ${owner.file.name}`;
		return issueAt(entry.file, [...entry.path, 'id'], `${taken}; ids are unique over the whole story`);
	});
}

/** "a citation", "an event". */
export function article(noun: string): string {
	return `${/^[aeo]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
