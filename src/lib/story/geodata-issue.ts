/** One mistake in a story's files, for an editor. */
export interface GeodataIssue {
	/** The file's name; with the story's folder before it where several stories are read. */
	readonly file: string;
	/** The id of the feature or list entry, or "feature 3", "citation 2" by position, counted from 1, when it has none. */
	readonly feature?: string;
	/** Path inside the feature, or inside the file when there is no feature: `properties.outcomes[0].text.ko`, counted from 0. */
	readonly field?: string;
	/** One sentence an editor can act on, to stand after a colon: lower case, no full stop. */
	readonly message: string;
	/** Where in the file, both counted from 1; columns in UTF-16 code units, as editors count. */
	readonly line?: number;
	readonly column?: number;
}

/** `events.geojson · yokosuka-talks · properties.title.ko: the Korean text is missing (line 12, column 4)` */
export function formatIssue({ file, feature, field, message, line, column }: GeodataIssue): string {
	const where = [file, feature, field].filter((part) => part !== undefined).join(' · ');
	const position = line === undefined ? '' : ` (line ${line}${column === undefined ? '' : `, column ${column}`})`;
	return `${where}: ${message}${position}`;
}
