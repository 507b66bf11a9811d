import type { DistanceUnit } from './format-distance';
import { formatDistanceKm, kmOf } from './format-distance';
import type { Locale } from './locales';

/** What a map's scale counts in: a unit that a reader can choose, or the smaller one that stands in for it close by. */
export type ScaleUnit = DistanceUnit | 'm' | 'ft';

const smallUnitWords: Readonly<Record<Locale, Readonly<Record<'m' | 'ft', string>>>> = {
	en: { m: '\u00a0m', ft: '\u00a0ft' },
	ja: { m: 'メートル', ft: 'フィート' },
	ko: { m: 'm', ft: '피트' }
};

/**
 * A round length beside a scale bar: "200 km", "500 m", "0.5 nautical miles".
 *
 * @param length in that unit, more than 0
 */
export function formatScale(length: number, unit: ScaleUnit, locale: Locale): string {
	if (unit === 'm' || unit === 'ft') return `${length}${smallUnitWords[locale][unit]}`;
	if (length >= 1) return formatDistanceKm(length * kmOf[unit], locale, unit);
	// Half a mile is no whole number; its words are those of some.
	return `${length}${formatDistanceKm(2 * kmOf[unit], locale, unit).replace(/^\d+/, '')}`;
}
