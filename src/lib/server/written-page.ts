import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { openingFolder } from '../page/opening-files';
import { sourceFile } from '../page/page-source';
import type { PageSource } from '../page/page-source';
import type { PageKind, PageScripts } from './page-scripts';
import { pageScripts } from './page-scripts';

/** What a page is written from, and what its element says of it (page/page-element). */
export interface WrittenFrom<Data> {
	readonly data: Data;
	readonly scripts: PageScripts;
	readonly version: string;
	/** The way from the site's root to the file that holds the data. */
	readonly source: string;
	/** The same to the folder of the tiles that its map shows first; null where there is no map. */
	readonly opening: string | null;
}

/**
 * The file beside a page: what its script reads when the page comes alive.
 *
 * @param data nothing but what JSON can hold
 */
export function pageSource<Data>(kind: PageKind, data: Data): PageSource<Data> {
	const version = createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 10);
	return { version, script: basename(pageScripts(kind).script), data };
}

/**
 * What a page is handed as it is written.
 *
 * @param path of the page that has the file, from the site's root, with a slash at its end
 * @param slug of the story whose map it has
 */
export function writtenFrom<Data>(kind: PageKind, path: string, data: Data, slug?: string): WrittenFrom<Data> {
	const { version } = pageSource(kind, data);
	const opening = slug === undefined ? null : openingFolder(slug);
	return { data, scripts: pageScripts(kind), version, source: `${path}${sourceFile}?${version}`, opening };
}
