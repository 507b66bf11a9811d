// JavaScript, because svelte.config.js needs it for the compressed copies, and Node reads that file itself.

/**
 * What a file is, by the end of its name.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const types = {
	html: 'text/html; charset=utf-8',
	css: 'text/css; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	mjs: 'text/javascript; charset=utf-8',
	json: 'application/json',
	geojson: 'application/geo+json',
	webmanifest: 'application/manifest+json',
	xml: 'application/xml',
	svg: 'image/svg+xml',
	txt: 'text/plain; charset=utf-8',
	// Types for hosts' scripts; elsewhere the end of the name means video.
	ts: 'text/plain; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	pbf: 'application/x-protobuf',
	png: 'image/png',
	jpg: 'image/jpeg',
	webp: 'image/webp',
	avif: 'image/avif',
	ico: 'image/x-icon',
	woff2: 'font/woff2'
};

/** Kinds of file that are compressed inside already. */
const packedKinds = ['png', 'jpg', 'webp', 'avif', 'woff2'];

/** @param {string} path */
const kindOf = (path) => /\.([^./]+)$/.exec(path)?.[1] ?? '';

/**
 * What the file at an address is.
 *
 * @param {string} path from the site's root; a folder's is that of its page
 * @returns {string | undefined} the value of Content-Type
 */
export function typeOf(path) {
	return path.endsWith('/') ? types['html'] : types[kindOf(path)];
}

/**
 * Whether a compressed copy of a file may be worth its place.
 *
 * @param {string} path
 */
export function isCompressible(path) {
	const kind = kindOf(path);
	return kind in types && !packedKinds.includes(kind);
}
