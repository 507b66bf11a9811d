import type { Finding, Spot } from './finding';
import { lineAndColumn, scanJson, type JsonPath } from './json-positions';
import { strangeContent } from './strange-content';

/** One of a story's files as read: JSON, but nothing else is known of it. */
export interface StoryFile {
	readonly name: string;
	readonly value: unknown;
	readonly text: string;
	readonly offsetOf: (path: JsonPath) => number | undefined;
}

/**
 * The file, if its syntax lets it be read at all, and what is wrong with the syntax. Keys that stand twice are wrong,
 * yet readable.
 */
export function readStoryFile(name: string, text: string): { file?: StoryFile; findings: Finding[] } {
	const scan = scanJson(text);
	if (!scan.ok) {
		const { offset, message } = strangeContent(text) ?? {
			...scan,
			message: `the file cannot be read: ${scan.message}`
		};
		return { findings: [{ level: 'error', file: name, path: [], message, ...lineAndColumn(text, offset) }] };
	}
	const file: StoryFile = { name, value: JSON.parse(text, normalForm), text, offsetOf: scan.offsetOf };
	const findings = scan.repeated.map(({ path, offset }) => ({
		...issueAt(file, path, `"${String(path.at(-1))}" stands twice in the same object; remove one of the two`),
		...lineAndColumn(text, offset)
	}));
	return { file, findings };
}

/**
 * Every text in its one normal form (NFC): a name that was typed on another system, letter and accent apart, is the
 * same name. An address is no text: it is asked for byte by byte.
 */
function normalForm(key: string, value: unknown): unknown {
	return typeof value === 'string' && key !== 'url' ? value.normalize('NFC') : value;
}

/** A mistake in a value of the file: finds the feature's name, the field's path in words, and the line. */
export function issueAt(file: StoryFile, path: JsonPath, message: string, because?: Spot): Finding {
	const [list, index, ...rest] = path;
	const inList = typeof list === 'string' && typeof index === 'number';
	const field = writePath(inList ? rest : path);
	return {
		level: 'error',
		file: file.name,
		path,
		...(because && { because }),
		...(inList && { feature: entryName(file, list, index) }),
		...(field && { field }),
		message,
		...position(file, path)
	};
}

/** The value at a path, or undefined. Looks at own members only: "constructor" is a key like any other. */
export function valueAt(root: unknown, path: JsonPath): unknown {
	let value = root;
	for (const key of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
		value = (value as Record<string | number, unknown>)[key];
	}
	return value;
}

/** What an entry is called when it has no id: the word for one of its list. */
const singular: Readonly<Record<string, string>> = {
	features: 'feature',
	exchanges: 'exchange',
	citations: 'citation',
	people: 'person',
	context: 'context',
	notes: 'note',
	changes: 'change',
	words: 'word'
};

function entryName({ value }: StoryFile, list: string, index: number): string {
	const ids = [['id'], ['properties', 'id']].map((key) => valueAt(value, [list, index, ...key]));
	const id = ids.find((candidate) => typeof candidate === 'string' && candidate !== '');
	return typeof id === 'string' ? id : `${singular[list] ?? list} ${index + 1}`;
}

function writePath(path: JsonPath): string {
	return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

/** A missing value is where the nearest thing around it begins. */
function position(file: StoryFile, path: JsonPath): { line: number; column: number } {
	for (let length = path.length; length > 0; length--) {
		const offset = file.offsetOf(path.slice(0, length));
		if (offset !== undefined) return lineAndColumn(file.text, offset);
	}
	return lineAndColumn(file.text, file.offsetOf([]) ?? 0);
}
