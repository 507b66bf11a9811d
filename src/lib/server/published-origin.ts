/**
 * Where the site is published, as the build was told (SITE_ORIGIN).
 *
 * @param url of a page as it is written ahead
 * @returns for instance "https://maps.example.org"; null when the build was not told
 */
export function publishedOrigin({ origin, hostname }: URL): string | null {
	// Kit's stand-in for an address that it does not know.
	return hostname === 'sveltekit-prerender' ? null : origin;
}
