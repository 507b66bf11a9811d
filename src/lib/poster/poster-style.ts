import { fontFamilies } from '../cartography/fonts';
import {
	borderWidthPx,
	casingOpacity,
	coastWidthPx,
	demarcationDash,
	demarcationWidthPx,
	greatCircleDash,
	greatCircleWidthPx
} from '../cartography/marks';
import type { Palette } from '../cartography/palette';
import type { Scene } from '../cartography/scene';
import { cityNameSizePx, seaNameSizePx, seaSpacingEm } from '../cartography/context-labels';
import { shortNumber } from './svg-text';

/** The fonts of a poster that stands alone. */
export interface PosterLettering {
	/** Families in the order in which they are tried. */
	readonly familiesOf: (family: 'sans' | 'serif') => readonly string[];
	/** How far the seas' names are slanted by the drawing itself, where neither fonts nor renderer have an italic. */
	readonly seaSlantDeg: number;
}

/** The reader's own fonts, of which every browser makes an italic. */
export function readersLettering(locale: Scene['locale']): PosterLettering {
	return { familiesOf: (family) => fontFamilies(locale, family), seaSlantDeg: 0 };
}

/**
 * The style sheet of a poster that stands alone: the classes of the drawing in one palette.
 *
 * @param unitsPerPx how many of the drawing's units a line of one pixel is wide. Not every program that shows an SVG knows lines that do not scale.
 */
export function posterStyle({ palette, locale }: Scene, lettering: PosterLettering, unitsPerPx: number): string {
	const familiesOf = (family: 'sans' | 'serif') =>
		[...lettering.familiesOf(family).map((name) => `'${name}'`), family === 'sans' ? 'sans-serif' : 'serif'].join(',');
	const units = (lengthPx: number) => shortNumber(lengthPx * unitsPerPx, 3);
	const dash = (lengths: readonly number[], widthPx: number) =>
		lengths.map((length) => units(length * widthPx)).join(' ');
	const halo = (color: string, widthPx: number) =>
		`paint-order:stroke;stroke:${color};stroke-width:${widthPx}px;stroke-linejoin:round`;
	return [
		`text{font-family:${familiesOf('sans')};fill:${palette.ink};${halo(palette.halo, 4)}}`,
		`.sea{fill:${palette.sea}}`,
		`.coast{fill:${palette.land};stroke:${palette.coast};stroke-width:${units(2 * coastWidthPx)}px;stroke-linejoin:round}`,
		`.land{fill:${palette.land};stroke:none}`,
		`.border,.demarcation{fill:none;stroke:${palette.border};stroke-width:${units(borderWidthPx)}px}`,
		`.demarcation{stroke:${palette.cityName};stroke-width:${units(demarcationWidthPx)}px;stroke-dasharray:${dash(demarcationDash, demarcationWidthPx)}}`,
		`.casing,.arc,.great-circle{fill:none}`,
		`.casing{stroke:${palette.halo};stroke-opacity:${casingOpacity}}`,
		...kindRules(palette, units),
		`.ring,.head-inside{fill:${palette.paper}}`,
		`.pill{fill:${palette.paper};stroke-width:1.5px}`,
		`.distance{font-size:12.5px;font-weight:500;stroke:none}`,
		`.place{font-weight:600}`,
		`.city,.city-dot{fill:${palette.cityName}}`,
		`.city{font-size:${cityNameSizePx}px;stroke-width:3px}`,
		`.sea-name{font-family:${familiesOf('serif')};font-size:${seaNameSizePx}px;font-style:italic;letter-spacing:${seaSpacingEm(locale)}em;fill:${palette.seaName};stroke:${palette.sea};stroke-width:2px}`,
		`.credit{font-size:11px;fill:${palette.inkMuted}}`,
		`.scale{fill:none;stroke:${palette.inkMuted};stroke-width:1.5px}`,
		`.scale-words{font-size:12px;fill:${palette.inkMuted}}`
	].join('');
}

function kindRules({ kinds, ink }: Palette, units: (lengthPx: number) => string): readonly string[] {
	const rules = Object.entries({ ...kinds, origin: ink }).map(
		([kind, color]) => `.${kind}{stroke:${color}}.core.${kind},.head.${kind}{fill:${color};stroke:none}`
	);
	return [
		...rules,
		`.great-circle{display:none;stroke-width:${units(greatCircleWidthPx)}px;stroke-linecap:round;stroke-dasharray:${greatCircleDash.map((length) => units(length * greatCircleWidthPx)).join(' ')}}`,
		'.great-circle.selected{display:inline}'
	];
}
