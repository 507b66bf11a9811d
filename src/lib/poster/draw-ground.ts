import type { PosterOutlines } from '../basemap/poster-outlines';
import type { PosterFrame } from './poster-frame';
import { shortNumber } from './svg-text';

/**
 * Land and borders as the content of an SVG in the frame's units. Classes instead of colours: the page's style sheet has the palette of either
 * theme, and a poster on its own brings its own.
 */
export function drawGround(
	{ land, borders, demarcation }: PosterOutlines,
	{ copies }: Pick<PosterFrame, 'copies'>
): string {
	const everywhere = (id: string, attributes = '') =>
		[0, ...copies]
			.map((right) => `<use href="#${id}"${attributes}${right === 0 ? '' : ` x="${shortNumber(right, 2)}"`}/>`)
			.join('');
	const lines = `<path class="border" d="${borders}"/><path class="demarcation" d="${demarcation}"/>`;
	return [
		// Without a class of its own: what uses it says how it is drawn.
		`<defs><path id="poster-land" d="${land}"/></defs>`,
		// Twice: the second, without a line, covers the lines along cuts that lie inside the land.
		everywhere('poster-land', ' class="coast"'),
		everywhere('poster-land', ' class="land"'),
		copies.length === 0 ? lines : `<g id="poster-borders">${lines}</g>${everywhere('poster-borders')}`
	].join('');
}
