// JavaScript, because svelte.config.js imports it, and Node reads that file itself.
/*
 * What a build says of the address for which it was made (SITE_ORIGIN). Whole addresses stand in oEmbed answers, in
 * link previews and in embed.js; a build that does not know its address leaves the first two out.
 */

/** The one route without pages in such a build. */
const oembedRoute = '/[locale=locale]/[story]/oembed.json';

/**
 * @param {string | undefined} origin
 * @returns {string}
 */
function announcement(origin) {
	return origin
		? `This build is for ${origin}: its oEmbed answers, link previews and embed.js name that address.`
		: 'This build does not know its address: it has no oEmbed answers and no link previews. To publish it: SITE_ORIGIN=https://maps.example.org npm run build';
}

/**
 * An adapter that says, when another has written, for which address the site was built.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function announced(adapter) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			builder.log.success(announcement(process.env['SITE_ORIGIN']));
		}
	};
}

/**
 * Lets the oEmbed answers be missing where there is no address, and no other page.
 *
 * @param {{ routes: string[], message: string }} unseen
 */
export function withoutAddress({ routes, message }) {
	if (process.env['SITE_ORIGIN'] || routes.some((route) => route !== oembedRoute)) throw new Error(message);
}
