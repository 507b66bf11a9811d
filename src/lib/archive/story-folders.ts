import { existsSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { GeodataIssue } from '../entries/geodata-issue';
import { houseRulesFile, parseHouseRules } from '../desk/house-rules';
import { nearestWord } from '../entries/nearest-word';
import { fileNames, type StoryContents } from '../desk/read-story-files';

/** The newsroom's own rules; none when it has no file of them. */
export function readHouseRules(geodataFolder: string): ReturnType<typeof parseHouseRules> {
	const file = join(geodataFolder, houseRulesFile);
	return existsSync(file) ? parseHouseRules(readFileSync(file, 'utf8')) : { rules: [], issues: [] };
}

/** The story's own files as bytes. Of others the names are enough: one of them may be a misspelt one of ours. */
export function readContents(folder: string): StoryContents {
	const files = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
	const names = files.filter((file) => file.isFile()).map(({ name }) => name);
	const isOurs = (name: string) => fileNames.some((known) => known === name);
	return Object.fromEntries(names.map((name) => [name, isOurs(name) ? readFileSync(join(folder, name)) : '']));
}

/** In a fixed order, whatever the file system's. A hidden folder is an editor program's own. */
export function listFolders(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
	return folders
		.map(({ name }) => name)
		.filter((name) => !name.startsWith('.'))
		.sort();
}

/** That there is nothing to build. */
export function noStory(storiesFolder: string): GeodataIssue {
	return {
		level: 'error',
		file: 'stories',
		message: `there is no story in ${storiesFolder}; add a folder with the story's files`
	};
}

/** What may lie in any folder: notes for editors, and what systems leave behind. */
const unremarkable = /^(?:\..*|readme(?:\.\w+)?|thumbs\.db|desktop\.ini)$/i;

/**
 * A question about each file in a story's folder that nothing reads: a browser calls the second download "places
 * (1).geojson", and whoever edits that one wonders why the map stays as it is.
 */
export function unreadInStory(folder: string): GeodataIssue[] {
	return unread(folder, ({ name }) => fileNames.some((known) => known === name));
}

/** The same for what lies beside the stories' folders. */
export function unreadBesideStories(storiesFolder: string): GeodataIssue[] {
	return unread(storiesFolder, (entry) => entry.isDirectory());
}

function unread(folder: string, isRead: (entry: Dirent) => boolean): GeodataIssue[] {
	const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
	return entries
		.filter((entry) => !unremarkable.test(entry.name) && !isRead(entry))
		.map((entry) => ({ level: 'warning', file: entry.name, message: describeUnread(entry) }));
}

function describeUnread(entry: Dirent): string {
	const isFolder = entry.isDirectory();
	const meant = isFolder ? undefined : nearestWord(entry.name, fileNames);
	const advice =
		meant === undefined ? 'move it elsewhere' : `rename it to ${meant} if it is the newer one, or remove it`;
	return `nothing reads this ${isFolder ? 'folder' : 'file'}; ${advice}`;
}
