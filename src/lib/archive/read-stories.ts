import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { formatIssue, type GeodataIssue } from '../entries/geodata-issue';
import type { HouseRule } from '../desk/house-rules';
import { parseStory, type ParsedStory } from '../desk/parse-story';
import type { Story } from '../story/story';
import { listFolders, noStory, readContents, readHouseRules } from './story-folders';

/** Mistakes in the stories' files: what an editor has to correct before anything can be built. */
export class GeodataError extends Error {
	readonly issues: readonly GeodataIssue[];

	/** The message is the complete list, one line for each issue, under a line that says how many and what to do. */
	constructor(issues: readonly GeodataIssue[]) {
		const count = issues.length === 1 ? 'is 1 mistake' : `are ${issues.length} mistakes`;
		super(
			[`There ${count} in the stories. Correct every line below, then build again.`, ...issues.map(formatIssue)].join(
				'\n'
			)
		);
		this.name = 'GeodataError';
		this.issues = issues;
	}
}

/**
 * Reads one story from its folder, whose name is its slug. Throws GeodataError with every mistake in its files.
 * Build time only.
 */
export function readStory(folder: string): Story {
	const result = parseFolder(folder);
	if (!result.ok) throw new GeodataError(result.issues);
	return result.story;
}

/**
 * Reads every folder in `<geodataFolder>/stories`, the story published last first; the project's own when left out,
 * found from the working directory, which is the project's root in every build, test and command. Throws GeodataError
 * with every mistake in all of them, or when there is no story at all. Build time only.
 */
export function readStories(geodataFolder = 'geodata'): Story[] {
	const storiesFolder = join(geodataFolder, 'stories');
	const house = readHouseRules(geodataFolder);
	const results = listFolders(storiesFolder).map((name) => parseFolder(join(storiesFolder, name), house.rules));
	const issues = [...house.issues, ...results.flatMap((result) => (result.ok ? [] : result.issues))];
	if (results.length === 0) issues.push(noStory(storiesFolder));
	if (issues.length > 0) throw new GeodataError(issues);
	return results.flatMap((result) => (result.ok ? result.story : [])).sort(newestFirst);
}

/** Folders as they were checked last. */
const known = new Map<string, { readonly state: string; readonly parsed: ParsedStory }>();

/** Checks a folder anew only when one of its files, or a rule, has changed: all stories are asked for at every page. */
function parseFolder(folder: string, rules: readonly HouseRule[] = []): ParsedStory {
	const path = resolve(folder);
	const state = stateOf(path) + JSON.stringify(rules);
	const last = known.get(path);
	if (last?.state === state) return last.parsed;
	const parsed = parseFiles(path, rules);
	known.set(path, { state, parsed });
	return parsed;
}

/** Another text whenever a file has been written, added, renamed or removed. */
function stateOf(folder: string): string {
	const names = existsSync(folder) ? readdirSync(folder).sort() : [];
	const states = names.map((name) => {
		const { ino, size, mtimeMs, ctimeMs } = statSync(join(folder, name));
		return [name, ino, size, mtimeMs, ctimeMs];
	});
	return JSON.stringify(states);
}

function parseFiles(folder: string, rules: readonly HouseRule[]): ParsedStory {
	const slug = basename(folder);
	const result = parseStory(readContents(folder), slug, rules);
	if (result.ok) return result;
	return { ok: false, issues: result.issues.map((issue) => ({ ...issue, file: `${slug}/${issue.file}` })) };
}

/** Order of stories: the one published last first. */
export function newestFirst(a: Story, b: Story): number {
	return (
		b.published.edtf.localeCompare(a.published.edtf) ||
		b.updated.edtf.localeCompare(a.updated.edtf) ||
		(a.slug < b.slug ? -1 : 1)
	);
}
