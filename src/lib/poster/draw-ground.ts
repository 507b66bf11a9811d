import type { PosterOutlines } from '../basemap/poster-outlines';
import type { PosterFrame } from './poster-frame';
import { shortNumber } from './svg-text';

/**
 * Land and borders as the content of an SVG in the frame's units. Classes instead of colours: the page's style sheet
 * has the palette of either theme, and a poster on its own brings its own.
 *
 * @param lines `scaling` where their widths are given in units; `fixed` where they are pixels, however large the
 * drawing is shown
 */
export function drawGround(
	{ land, cuts, borders, demarcation }: PosterOutlines,
	{ copies }: Pick<PosterFrame, 'copies'>,
	lines: 'scaling' | 'fixed'
): string {
	// What is used again is matched by no selector of the page, and by every one of some programs: it has no class, and
	// inherits all from its use.
	const effect = lines === 'fixed' ? ' vector-effect="non-scaling-stroke"' : '';
	const define = (id: string, path: string) => `<path id="poster-${id}"${effect} d="${path}"/>`;
	const use = (id: string, kind: string) =>
		[0, ...copies]
			.map((right) => (right === 0 ? '' : ` x="${shortNumber(right, 2)}"`))
			.map((x) => `<use href="#poster-${id}" class="${kind}"${x}/>`)
			.join('');
	return [
		`<defs>${define('land', land)}${define('cuts', cuts)}${define('borders', borders)}${define('demarcation', demarcation)}</defs>`,
		use('land', 'coast'),
		use('cuts', 'cut'),
		use('borders', 'border'),
		use('demarcation', 'demarcation')
	].join('');
}
