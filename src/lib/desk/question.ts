import type { Finding, Spot } from '../entries/finding';
import type { JsonPath } from '../entries/json-positions';
import { issueAt, type StoryFile } from '../entries/story-file';

/** What every story is asked. The newsroom's own words are asked about besides (house-rules.ts). */
export const questionNames = ['position', 'date', 'citations', 'url', 'long-word'] as const;

export type QuestionName = (typeof questionNames)[number];

/** Something that may be right, and that a careful editor would look at twice. */
export interface Question {
	readonly name: string;
	/**
	 * What it is asked of: a feature or list entry, whose `checked` may answer it; the story itself when the path is
	 * empty.
	 */
	readonly asked: { readonly file: StoryFile; readonly path: JsonPath };
	readonly finding: Finding;
	/**
	 * Whether an answer has to name the field and give a reason: a word that is right in one place is not right
	 * everywhere.
	 */
	readonly needsReason: boolean;
}

/**
 * A question about a value of a checked file. The message says what is odd; how to answer is added to it.
 *
 * @param because the value that is to blame when it is asked about as well
 */
export function ask(name: QuestionName, file: StoryFile, path: JsonPath, message: string, because?: Spot): Question {
	const asked = { file, path: entryOf(path) };
	const answer = `if it is right, add "checked": ["${name}"] ${placeOfAnswer(asked)}`;
	const finding = issueAt(file, path, `${message}; ${answer}`, because);
	return { name, asked, finding: { ...finding, level: 'warning' }, needsReason: false };
}

/** Path of the feature or list entry around a value; empty for a value of the story itself. */
export function entryOf(path: JsonPath): JsonPath {
	return typeof path[1] === 'number' ? path.slice(0, 2) : [];
}

/** The field as an answer names it: from the entry on, and without `properties`. */
export function fieldOf({ asked, finding }: Question): string {
	return withoutProperties(finding.path.slice(asked.path.length).map(written).join(''));
}

export function withoutProperties(field: string): string {
	return field.replace(/^\.?(?:properties\.)?/, '');
}

/** Where in an entry its answers stand. */
export function answersOf({ file, path }: Question['asked']): JsonPath {
	return isFeature({ file, path }) ? [...path, 'properties', 'checked'] : [...path, 'checked'];
}

function placeOfAnswer({ file, path }: Question['asked']): string {
	if (isFeature({ file, path })) return 'to its properties';
	return path.length === 0 ? 'to the story' : 'to this entry';
}

function isFeature({ file, path }: Question['asked']): boolean {
	return file.name.endsWith('.geojson') && path.length > 0;
}

function written(key: string | number): string {
	return typeof key === 'number' ? `[${key}]` : `.${key}`;
}
