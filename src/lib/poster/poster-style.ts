import * as marks from '../cartography/marks';
import type { Scene } from '../scene/scene';
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
	return { familiesOf: (family) => marks.fontFamilies(locale, family), seaSlantDeg: 0 };
}

/**
 * The style sheet of a poster that stands alone: the classes of the drawing in one palette.
 *
 * @param unitsPerPx how many of the drawing's units a line of one pixel is wide. Not every program that shows an SVG
 * knows lines that do not scale.
 */
export function posterStyle(scene: Scene, lettering: PosterLettering, unitsPerPx: number): string {
	const { palette, locale } = scene;
	const familiesOf = (family: 'sans' | 'serif') =>
		[...lettering.familiesOf(family).map((name) => `'${name}'`), family === 'sans' ? 'sans-serif' : 'serif'].join(',');
	const units = (lengthPx: number) => shortNumber(lengthPx * unitsPerPx, 3);
	const dash = (lengths: readonly number[], widthPx: number) =>
		lengths.map((length) => units(length * widthPx)).join(' ');
	/** A stroke around letters lies half inside them. */
	const halo = (color: string, haloPx: number) =>
		`paint-order:stroke;stroke:${color};stroke-width:${2 * haloPx}px;stroke-linejoin:round`;
	return [
		`text{font-family:${familiesOf('sans')};fill:${palette.ink};${halo(palette.halo, marks.placeName.haloPx)}}`,
		`.sea{fill:${palette.sea}}`,
		`.coast{fill:${palette.land};stroke:${palette.coast};stroke-width:${units(marks.coast.widthPx)}px}`,
		`.cut{fill:none;stroke:${palette.land};stroke-width:${units(marks.coast.coverPx)}px}`,
		`.border,.demarcation{fill:none;stroke:${palette.border};stroke-width:${units(marks.border.widthPx)}px}`,
		`.demarcation{stroke:${palette.cityName};stroke-width:${units(marks.demarcation.widthPx)}px;stroke-dasharray:${dash(marks.demarcation.dash, marks.demarcation.widthPx)}}`,
		`.casing,.arc,.great-circle{fill:none}`,
		`.casing{stroke:${palette.halo};stroke-opacity:${marks.casing.opacity}}`,
		...kindRules(scene, units),
		`.head-inside{fill:${palette.paper}}`,
		`.pill{fill:${palette.paper};stroke-width:${marks.distance.borderPx}px}`,
		`.distance{font-size:${marks.distance.sizePx}px;font-weight:${marks.distance.weight};stroke:none}`,
		`.place{font-weight:${marks.placeName.weight}}`,
		`.city,.city-dot{fill:${palette.cityName}}`,
		`.city{font-size:${marks.city.sizePx}px;stroke-width:${2 * marks.city.haloPx}px}`,
		`.sea-name{font-family:${familiesOf('serif')};font-size:${marks.sea.sizePx}px;font-style:italic;letter-spacing:${marks.sea.spacingEm[locale]}em;fill:${palette.seaName};stroke:${palette.sea};stroke-width:${2 * marks.sea.haloPx}px}`,
		`.credit{font-size:${marks.credit.sizePx}px;fill:${palette.inkMuted}}`,
		`.scale{fill:none;stroke:${palette.inkMuted};stroke-width:${marks.scale.widthPx}px}`,
		`.scale-words{font-size:${marks.scale.sizePx}px;fill:${palette.inkMuted}}`
	].join('');
}

/** Of the kinds that the scene has: a new kind changes no poster but those that tell of it. */
function kindRules({ palette, arcs, places }: Scene, units: (lengthPx: number) => string): readonly string[] {
	const told = new Set<string | null>([...arcs, ...places].map(({ kind }) => kind));
	const kinds = Object.entries<string>(palette.kinds).filter(([kind]) => told.has(kind));
	const rules = [...kinds, ['origin', palette.ink] as const].map(
		([kind, color]) => `.${kind}{stroke:${color}}.head.${kind}{fill:${color};stroke:none}`
	);
	return [
		...rules,
		`.great-circle{display:none;stroke-width:${units(marks.greatCircle.widthPx)}px;stroke-linecap:round;stroke-dasharray:${marks.greatCircle.dash.map((length) => units(length * marks.greatCircle.widthPx)).join(' ')}}`,
		'.great-circle.selected{display:inline}'
	];
}
