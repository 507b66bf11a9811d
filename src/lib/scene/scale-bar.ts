import { earthRadiusKm } from '../geo/earth';
import type { Camera } from '../geo/web-mercator';
import { worldSizePx } from '../geo/web-mercator';
import type { DistanceUnit } from '../i18n/format-distance';
import { kmOf } from '../i18n/format-distance';
import type { ScaleUnit } from '../i18n/format-scale';
import { formatScale } from '../i18n/format-scale';
import type { Locale } from '../i18n/locales';

/** Longer no scale bar is drawn, in pixels. */
export const longestScalePx = 110;

/** A round length on the ground, in its own unit and in kilometres. */
export interface RoundLength {
	readonly length: number;
	readonly unit: ScaleUnit;
	readonly km: number;
}

export interface ScaleBar extends RoundLength {
	readonly widthPx: number;
}

/** The lengths of a kilometre's and a mile's small change. */
const smallUnits = { km: { unit: 'm', km: 0.001 }, mi: { unit: 'ft', km: 0.0003048 } } as const;

/**
 * How many kilometres a pixel of the map shows in the middle of what a camera sees: Mercator shows less of them towards
 * the poles.
 */
function kmPerPx({ center: [, latDeg], zoom }: Camera): number {
	return (2 * Math.PI * earthRadiusKm * Math.cos((latDeg * Math.PI) / 180)) / worldSizePx(zoom);
}

/**
 * The scale bar of a map, at most `longestScalePx` long. Poster, pictures and live map draw the same one at the same
 * camera.
 */
export function scaleBarAt(camera: Camera, unit: DistanceUnit = 'km'): ScaleBar {
	const perPx = kmPerPx(camera);
	const round = longestRoundLength(perPx * longestScalePx, unit);
	return { ...round, widthPx: round.km / perPx };
}

/** The longest round length, 1, 2, 3 or 5 times a power of ten, that is not longer than some kilometres (> 0). */
export function longestRoundLength(km: number, unit: DistanceUnit = 'km'): RoundLength {
	const small = unit === 'nmi' || km >= kmOf[unit] ? { unit, km: kmOf[unit] } : smallUnits[unit];
	const most = km / small.km;
	const power = 10 ** Math.floor(Math.log10(most));
	const factor = [5, 3, 2].find((candidate) => candidate * power <= most) ?? 1;
	// Tenths by division: 3 × 0.1 is 0.30000000000000004.
	const length = power < 1 ? factor / Math.round(1 / power) : factor * power;
	return { length, unit: small.unit, km: length * small.km };
}

/** What stands at a scale bar: "200 km". */
export function scaleWords({ length, unit }: RoundLength, locale: Locale): string {
	return formatScale(length, unit, locale);
}
