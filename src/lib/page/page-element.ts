/**
 * The element that holds all of a page, and says what its script needs (page/WrittenPage): `data-script` and
 * `data-engine`, the addresses of scripts; `data-opening`, the folder of the tiles that its map shows first, empty
 * where there is no map; `data-source`, the address of the page's data; `data-version`, which data it was written from;
 * `data-site`, the way to the site's root. Addresses are relative to the page.
 */
export const pageClass = 'app';

/** null on a page that has no script. */
export function pageElement(): HTMLElement | null {
	return document.querySelector<HTMLElement>(`.${pageClass}[data-script]`);
}
