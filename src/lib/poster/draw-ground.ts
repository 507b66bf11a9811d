import type { PosterOutlines } from '../basemap/poster-outlines';

/**
 * Land and borders as the content of an SVG in the frame's units. Classes instead of colours: the page's style sheet has the palette of either
 * theme, and a poster on its own brings its own.
 */
export function drawGround({ land, borders, demarcation }: PosterOutlines): string {
	return [
		// Twice: the second, without a line, covers the lines along cuts that lie inside the land.
		`<path id="poster-land" class="coast" d="${land}"/>`,
		'<use href="#poster-land" class="land"/>',
		`<path class="border" d="${borders}"/>`,
		`<path class="demarcation" d="${demarcation}"/>`
	].join('');
}
