/** Something an editor is told about a story's files. */
export interface GeodataIssue {
	/**
	 * An error has to be corrected before anything is built. A warning is a question: it stops nothing and can be
	 * answered in the data.
	 */
	readonly level: 'error' | 'warning';
	/** The file's name; with the story's folder before it where several stories are read. */
	readonly file: string;
	/**
	 * The id of the feature or list entry, or "feature 3", "citation 2" by position, counted from 1, when it has none.
	 */
	readonly feature?: string;
	/**
	 * Path inside the feature, or inside the file when there is no feature: `properties.outcomes[0].text.ko`, counted
	 * from 0.
	 */
	readonly field?: string;
	/** One sentence an editor can act on, to stand after a colon: lower case, no full stop. */
	readonly message: string;
	/** Where in the file, both counted from 1; columns in UTF-16 code units, as editors count. */
	readonly line?: number;
	readonly column?: number;
	/** How many other issues follow from this one, and go when it goes. At least one. */
	readonly following?: number;
}

/** `events.geojson · yokosuka-talks · properties.title.ko: the Korean text is missing (line 12, column 4)` */
export function formatIssue({ file, feature, field, message, line, column, following }: GeodataIssue): string {
	const where = [file, feature, field].filter((part) => part !== undefined).join(' · ');
	const position = line === undefined ? '' : ` (line ${line}${column === undefined ? '' : `, column ${column}`})`;
	const folded =
		following === undefined ? '' : `, and ${following} more that ${following === 1 ? 'follows' : 'follow'} from it`;
	return `${where}: ${message}${position}${folded}`;
}
