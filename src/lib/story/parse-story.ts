import { getIssues } from '@placemarkio/check-geojson';
import { buildStory } from './build-story';
import { checkDates } from './check-dates';
import { checkIds } from './check-ids';
import { checkPositions } from './check-positions';
import { checkReferences } from './check-references';
import type { GeodataIssue } from './geodata-issue';
import { lineAndColumn } from './json-positions';
import { nearestWord } from './nearest-word';
import { fileSchemas, type FileName, type StoryFiles } from './schema';
import { schemaIssues } from './schema-issues';
import type { Story } from './story';
import { listEntries } from './story-entries';
import { issueAt, readStoryFile, valueAt, type StoryFile } from './story-file';

/** The texts of a story's files by their names; others (a tour, a README) may be among them and are not looked at. */
export type StoryTexts = Readonly<Record<string, string>>;

export type ParsedStory = { ok: true; story: Story } | { ok: false; issues: GeodataIssue[] };

export const fileNames = Object.keys(fileSchemas) as FileName[];

/**
 * A story's files, checked: the story, or every mistake in all of its files at once, by file and line. Nothing is coerced and
 * nothing left out. `slug` is the name of the story's folder. Never throws, whatever the texts are.
 */
export function parseStory(texts: StoryTexts, slug: string): ParsedStory {
	const issues: GeodataIssue[] = [];
	const readable: Partial<Record<FileName, StoryFile>> = {};
	const checked: Partial<Record<FileName, unknown>> = {};

	for (const name of fileNames) {
		const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
		if (text === undefined) {
			issues.push(missingFile(name, texts));
			continue;
		}
		const { file, issues: syntaxIssues } = readStoryFile(name, text);
		issues.push(...syntaxIssues);
		if (!file) continue;
		readable[name] = file;
		const result = fileSchemas[name].safeParse(file.value);
		if (result.success) checked[name] = result.data;
		else issues.push(...schemaIssues(fileSchemas[name], file, result.error));
		// The schema words a wrong structure better; an independent reader of RFC 7946 has the last word on what it lets pass.
		if (result.success && name.endsWith('.geojson')) issues.push(...geojsonIssues(file));
	}

	const entries = listEntries(readable);
	issues.push(
		...checkSlug(readable['story.json'], slug),
		...checkIds(entries),
		...checkReferences(readable, entries),
		...checkPositions(entries),
		...checkDates(readable, entries)
	);
	if (issues.length > 0) return { ok: false, issues: issues.sort(byPosition) };
	// No issue: every file has passed its schema.
	return { ok: true, story: buildStory(checked as StoryFiles) };
}

function missingFile(name: FileName, texts: StoryTexts): GeodataIssue {
	const others = Object.keys(texts).filter((other) => !fileNames.some((known) => known === other));
	const meant = nearestWord(name, others);
	const hint = meant === undefined ? `a story has ${fileNames.join(', ')}` : `is "${meant}" meant? Rename it`;
	return { file: name, message: `the file is missing; ${hint}` };
}

function geojsonIssues(file: StoryFile): GeodataIssue[] {
	return getIssues(file.text).map(({ message, from }) => ({
		file: file.name,
		message: `is not valid GeoJSON: ${message.replace(/\.$/, '')}`,
		...lineAndColumn(file.text, from)
	}));
}

function checkSlug(story: StoryFile | undefined, folder: string): GeodataIssue[] {
	const slug = story && valueAt(story.value, ['slug']);
	if (!story || typeof slug !== 'string' || slug === folder) return [];
	return [issueAt(story, ['slug'], `"${slug}" is not the folder's name "${folder}"; the two are the story's address`)];
}

function byPosition(a: GeodataIssue, b: GeodataIssue): number {
	const order = (issue: GeodataIssue) => fileNames.findIndex((name) => name === issue.file);
	return order(a) - order(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
