/*
 * What every answer of a host says, as data. `commands/serve.js` takes its headers from here; nginx.conf beside this file and static/_headers
 * say the same in their own languages, and headers.test.ts compares them.
 *
 * Plain JavaScript, because Kit's configuration reads it for the compressed copies, and Node may read that without a compiler.
 */

/**
 * On every answer, errors and 304 included: the page is meant for other people's pages, and in a sandboxed frame even its own scripts count
 * as foreign. There is no X-Frame-Options: it knows no "everywhere".
 *
 * @type {Readonly<Record<string, string>>}
 */
export const contractHeaders = {
	'Access-Control-Allow-Origin': '*',
	'Content-Security-Policy': 'frame-ancestors *',
	'Permissions-Policy': 'geolocation=(), camera=(), microphone=()',
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin'
};

/** How long a file may be kept unless a rule below says otherwise: a corrected story is seen at once, an unchanged one costs a 304. */
export const askEachTime = 'public, max-age=0, must-revalidate';

/**
 * Which files may be kept for longer, by their addresses in the language of static/_headers: `*` is anything, `:name` anything without a slash.
 * No address may fit two rules: hosts that read that file would send both values. Answers that are errors are never kept for longer.
 *
 * @type {readonly { addresses: readonly string[], cacheControl: string }[]}
 */
export const cacheRules = [
	// A changed file has another address.
	{ addresses: ['/_app/immutable/*'], cacheControl: 'public, max-age=31536000, immutable' },
	// Land and borders change with a release, seldom; their addresses do not.
	{ addresses: ['/basemap/*'], cacheControl: 'public, max-age=86400, stale-while-revalidate=604800' },
	// The pictures say what the story says: a correction shall be an hour old at most.
	{
		addresses: ['/:language/:story/poster.svg', '/:language/:story/poster.png', '/favicon.svg', '/dateline.png'],
		cacheControl: 'public, max-age=3600'
	},
	// Asked for by every article that embeds a map.
	{ addresses: ['/embed.js'], cacheControl: 'public, max-age=300, must-revalidate' }
];

/** What a file is, by the end of its name. @type {Readonly<Record<string, string>>} */
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

/** What lies in the folder and is no address: hidden files, the compressed copies, the rules for hosts. */
const hidden = /\/\.(?!well-known\/)|\.(?:br|gz)$|^\/_headers$/;

/** @param {string} path */
const kindOf = (path) => /\.([^./]+)$/.exec(path)?.[1] ?? '';

/**
 * @param {string} pattern an address in the language of static/_headers
 * @returns {RegExp}
 */
function patternOf(pattern) {
	const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`^${escaped.replaceAll('*', '.*').replace(/:\w+/g, '[^/]+')}$`);
}

/**
 * @param {string} pattern an address in the language of static/_headers
 * @param {string} path
 */
export function fits(pattern, path) {
	return patternOf(pattern).test(path);
}

/**
 * How long the file at an address may be kept.
 *
 * @param {string} path from the site's root, with a slash at its start, without a query
 * @returns {string} the value of Cache-Control
 */
export function cacheControlOf(path) {
	return (
		cacheRules.find(({ addresses }) => addresses.some((address) => fits(address, path)))?.cacheControl ?? askEachTime
	);
}

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
 * Whether an address leads to a file that is in the folder for other reasons than to be sent.
 *
 * @param {string} path from the site's root, decoded
 */
export function isHidden(path) {
	return hidden.test(path);
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
