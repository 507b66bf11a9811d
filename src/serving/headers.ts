/*
 * What every answer of a host says, as data. `commands/serve` takes its headers from here; nginx.conf beside this file
 * and static/_headers say the same in their own languages, and headers.test.ts compares them.
 */

/**
 * On every answer, errors and 304 included: the page is meant for other people's pages, and in a sandboxed frame even
 * its own scripts count as foreign. There is no X-Frame-Options: it knows no "everywhere".
 */
export const contractHeaders: Readonly<Record<string, string>> = {
	'Access-Control-Allow-Origin': '*',
	'Content-Security-Policy': 'frame-ancestors *',
	'Permissions-Policy': 'geolocation=(), camera=(), microphone=()',
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin'
};

/**
 * How long a file may be kept unless a rule below says otherwise: a corrected story is seen at once, an unchanged one
 * costs a 304.
 */
export const askEachTime = 'public, max-age=0, must-revalidate';

/**
 * Which files may be kept for longer, by their addresses in the language of static/_headers: `*` is anything, `:name`
 * anything without a slash. No address may fit two rules: hosts that read that file would send both values. Answers
 * that are errors are never kept for longer.
 */
export const cacheRules: readonly { addresses: readonly string[]; cacheControl: string }[] = [
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

/** What lies in the folder and is no address: hidden files, the compressed copies, the rules for hosts. */
const hidden = /\/\.(?!well-known\/)|\.(?:br|gz)$|^\/_headers$/;

/** @param pattern an address in the language of static/_headers */
function patternOf(pattern: string): RegExp {
	const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`^${escaped.replaceAll('*', '.*').replace(/:\w+/g, '[^/]+')}$`);
}

/** @param pattern an address in the language of static/_headers */
export function fits(pattern: string, path: string) {
	return patternOf(pattern).test(path);
}

/**
 * How long the file at an address may be kept.
 *
 * @param path from the site's root, with a slash at its start, without a query
 * @returns the value of Cache-Control
 */
export function cacheControlOf(path: string): string {
	return (
		cacheRules.find(({ addresses }) => addresses.some((address) => fits(address, path)))?.cacheControl ?? askEachTime
	);
}

/**
 * Whether an address leads to a file that is in the folder for other reasons than to be sent.
 *
 * @param path from the site's root, decoded
 */
export function isHidden(path: string) {
	return hidden.test(path);
}
