import { fontFamilies } from '../cartography/fonts';
import type { Palette } from '../cartography/palette';
import type { Scene } from '../cartography/scene';
import { cityNameSizePx, seaNameSizePx, seaSpacingEm } from '../cartography/surroundings';

/** The style sheet of a poster that stands alone: the classes of the drawing in one palette. */
export function posterStyle({ palette, locale }: Scene): string {
	const familiesOf = (family: 'sans' | 'serif') =>
		[...fontFamilies(locale, family).map((name) => `'${name}'`), family === 'sans' ? 'sans-serif' : 'serif'].join(',');
	const halo = (color: string, widthPx: number) =>
		`paint-order:stroke;stroke:${color};stroke-width:${widthPx}px;stroke-linejoin:round`;
	return [
		`text{font-family:${familiesOf('sans')};fill:${palette.ink};${halo(palette.halo, 4)}}`,
		'path{vector-effect:non-scaling-stroke}',
		`.sea{fill:${palette.sea}}`,
		`.coast{fill:${palette.land};stroke:${palette.coast};stroke-width:1.3px;stroke-linejoin:round}`,
		`.land{fill:${palette.land};stroke:none}`,
		`.border,.demarcation{fill:none;stroke:${palette.border};stroke-width:1px}`,
		`.demarcation{stroke:${palette.cityName};stroke-dasharray:3.6 2.4}`,
		`.casing,.arc,.great-circle{fill:none}`,
		`.casing{stroke:${palette.halo};stroke-opacity:.85}`,
		...kindRules(palette),
		`.ring{fill:${palette.paper}}`,
		`.pill{fill:${palette.paper};stroke-width:1.5px}`,
		`.distance{font-size:12.5px;font-weight:500;stroke:none}`,
		`.place{font-weight:600}`,
		`.city,.city-dot{fill:${palette.cityName}}`,
		`.city{font-size:${cityNameSizePx}px;stroke-width:3px}`,
		`.sea-name{font:italic ${seaNameSizePx}px ${familiesOf('serif')};letter-spacing:${seaSpacingEm(locale)}em;fill:${palette.seaName};stroke:${palette.sea};stroke-width:2px}`,
		`.credit{font-size:11px;fill:${palette.inkMuted}}`
	].join('');
}

function kindRules({ kinds, ink }: Palette): readonly string[] {
	const rules = Object.entries({ ...kinds, origin: ink }).map(
		([kind, color]) => `.${kind}{stroke:${color}}.core.${kind},.head.${kind}{fill:${color};stroke:none}`
	);
	return [
		...rules,
		'.great-circle{display:none;stroke-width:1.5px;stroke-linecap:round;stroke-dasharray:.15 3.9}',
		'.great-circle.selected{display:inline}'
	];
}
