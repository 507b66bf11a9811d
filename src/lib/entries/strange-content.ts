/*
 * What stands in a file that should hold JSON when it holds something else altogether. A message about the first
 * character that is out of place ("expected a value, found "<"") would be true and of no use.
 */

interface Strange {
	readonly pattern: RegExp;
	readonly message: string;
}

const contents: readonly Strange[] = [
	{ pattern: /^\ufeff?\s*$/, message: 'the file is empty; restore it, or write { } and begin anew' },
	{
		pattern: /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)/m,
		message:
			'two versions of the file were merged and disagree here; decide on one and remove the lines <<<<<<<, ======= and >>>>>>>'
	},
	{
		pattern: /^\s*version https:\/\/git-lfs\.github\.com\//,
		message: 'the file is only a pointer of Git LFS to a file that was not fetched; run "git lfs pull"'
	},
	{
		pattern: /^\s*(?:\.\.\/)*(?:\/|\.git\/)?annex\/objects\//,
		message: 'the file is only a pointer of git-annex to a file that was not fetched; run "git annex get"'
	},
	{
		pattern: /^\ufeff?\s*(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body)/i,
		message:
			'the file is a web page, not JSON: the download gave a page about the file, or one that asks to sign in; fetch the file itself'
	},
	{
		pattern: /^\ufeff?\s*<(?:\?xml[^>]*>\s*<)?(?:kml|gpx|svg|gml|osm|[a-z]+:)/i,
		message: 'the file is XML (KML, GPX and the like), not JSON; export it as GeoJSON'
	},
	{ pattern: /^\ufeff?\s*</, message: 'the file is markup, not JSON; save the data itself under this name' }
];

/**
 * What the text is, when it is something well known that is no JSON, and where that is seen. For texts that are not
 * JSON only.
 */
export function strangeContent(text: string): { offset: number; message: string } | undefined {
	for (const { pattern, message } of contents) {
		const found = pattern.exec(text);
		if (found) return { offset: found.index, message };
	}
	return undefined;
}
