import { getIssues } from '@placemarkio/check-geojson';
import { locales } from '../i18n/locales';
import { acceptTools } from '../entries/accept-tools';
import { checkDates } from './check-dates';
import { checkIds } from './check-ids';
import { checkPositions } from './check-positions';
import { checkReferences } from './check-references';
import { decodeText } from '../entries/decode-text';
import { foldFindings, type Finding } from '../entries/finding';
import type { GeodataIssue } from '../entries/geodata-issue';
import { lineAndColumn } from '../entries/json-positions';
import { nearestWord } from '../entries/nearest-word';
import { fileSchemas, type FileName, type StoryFiles } from '../entries/schema';
import { schemaIssues } from '../entries/schema-issues';
import { listEntries } from '../entries/story-entries';
import { issueAt, readStoryFile, valueAt, type StoryFile } from '../entries/story-file';

/**
 * A story's files by their names, as bytes or as text; others (a tour, a README) may be among them and are not looked
 * at.
 */
export type StoryContents = Readonly<Record<string, Uint8Array | string>>;

export const fileNames = Object.keys(fileSchemas) as FileName[];

/** Files in which nothing is wrong, or everything that is. */
export type ReadStory =
	{ ok: true; files: Readonly<Record<FileName, StoryFile>>; data: StoryFiles } | { ok: false; issues: GeodataIssue[] };

/** Reads and checks a story's files. Never throws, whatever they hold. */
export function readStoryFiles(contents: StoryContents, slug: string): ReadStory {
	const findings: Finding[] = [];
	const readable: Partial<Record<FileName, StoryFile>> = {};
	const checked: Partial<Record<FileName, unknown>> = {};

	for (const name of fileNames) {
		const { file, findings: found } = readNamed(name, contents);
		findings.push(...found);
		if (!file) continue;
		readable[name] = file;
		const result = fileSchemas[name].safeParse(file.value);
		if (result.success) checked[name] = result.data;
		else findings.push(...schemaIssues(fileSchemas[name], file, result.error));
		// The schema words a wrong structure better; an independent reader of RFC 7946 has the last word on what it lets
		// pass.
		if (result.success && name.endsWith('.geojson')) findings.push(...geojsonIssues(file));
	}

	const entries = listEntries(readable);
	findings.push(
		...checkSlug(readable['story.json'], slug),
		...checkIds(entries),
		...checkReferences(readable, entries),
		...checkPositions(entries),
		...checkDates(readable, entries)
	);
	if (findings.length > 0) return { ok: false, issues: foldFindings(findings.sort(byPosition)) };
	// No finding: every file was there and has passed its schema.
	return { ok: true, files: readable as Record<FileName, StoryFile>, data: checked as StoryFiles };
}

function readNamed(name: FileName, contents: StoryContents): { file?: StoryFile; findings: Finding[] } {
	const content = Object.hasOwn(contents, name) ? contents[name] : undefined;
	if (content === undefined) return { findings: [aboutFile(name, missingFile(name, contents))] };
	const decoded = typeof content === 'string' ? { ok: true as const, text: content } : decodeText(content);
	if (!decoded.ok) return { findings: [aboutFile(name, decoded.message)] };
	const read = readStoryFile(name, decoded.text);
	if (!read.file || !name.endsWith('.geojson')) return read;
	const { file, findings } = acceptTools(read.file);
	return { file, findings: [...read.findings, ...findings] };
}

function aboutFile(file: FileName, message: string): Finding {
	return { level: 'error', file, path: [], message };
}

function missingFile(name: FileName, contents: StoryContents): string {
	const others = Object.keys(contents).filter((other) => !fileNames.some((known) => known === other));
	const meant = nearestWord(name, others);
	const hint = meant === undefined ? `a story has ${fileNames.join(', ')}` : `is "${meant}" meant? Rename it`;
	return `the file is missing; ${hint}`;
}

function geojsonIssues(file: StoryFile): Finding[] {
	return getIssues(file.text).map(({ message, from }) => ({
		...aboutFile(file.name as FileName, `is not valid GeoJSON: ${message.replace(/\.$/, '')}`),
		...lineAndColumn(file.text, from)
	}));
}

/** First parts of addresses that are the site's own: a story there would never be seen, or hide one of them. */
export const ownAddresses: readonly string[] = [...locales, '404', 'basemap', 'embed'];

function checkSlug(story: StoryFile | undefined, folder: string): Finding[] {
	const slug = story && valueAt(story.value, ['slug']);
	if (!story || typeof slug !== 'string') return [];
	if (slug !== folder) {
		return [
			issueAt(story, ['slug'], `"${slug}" is not the folder's name "${folder}"; the two are the story's address`)
		];
	}
	if (!ownAddresses.includes(slug)) return [];
	return [issueAt(story, ['slug'], `"${slug}" is an address of the site itself; give folder and slug another name`)];
}

/** In the order of the files, and in each from the top. */
export function byPosition(a: Finding, b: Finding): number {
	const order = (issue: Finding) => fileNames.findIndex((name) => name === issue.file);
	return order(a) - order(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
