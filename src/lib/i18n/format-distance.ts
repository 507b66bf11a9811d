import type { Locale } from './locales';

const formatters = new Map<Locale, Intl.NumberFormat>();

/** Kept: making one takes longer than all else a page does with a number. */
function formatterFor(locale: Locale): Intl.NumberFormat {
	const formatter = formatters.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
	formatters.set(locale, formatter);
	return formatter;
}

/** What newspapers count by instead of setting commas: 1160キロ, 1万2000キロ. */
const tenThousands: Readonly<Partial<Record<Locale, string>>> = { ja: '万', ko: '만' };

function formatNumber(value: number, locale: Locale): string {
	const tenThousand = tenThousands[locale];
	if (!tenThousand) return formatterFor(locale).format(value);
	const [many, rest] = [Math.floor(value / 10_000), value % 10_000];
	return many ? `${many}${tenThousand}${rest || ''}` : `${rest}`;
}

/** In what readers count distances: of the land, or of the sea and the air. */
export type DistanceUnit = 'km' | 'mi' | 'nmi';

/**
 * In what a page counts until its reader chooses: written in the page, never asked of the browser, so that its
 * distances and its scale agree everywhere. The English page is read in all the world, and tells of countries that are
 * metric.
 */
export const pageUnits: Readonly<Record<Locale, DistanceUnit>> = { en: 'km', ja: 'km', ko: 'km' };

/** The international mile (1959) and nautical mile (1929), exactly. */
export const kmOf: Readonly<Record<DistanceUnit, number>> = { km: 1, mi: 1.609344, nmi: 1.852 };

export const distanceUnits = Object.keys(kmOf) as readonly DistanceUnit[];

const unitWords: Readonly<Record<Locale, Readonly<Record<DistanceUnit, string>>>> = {
	// No language of ours breaks a line between the number and its unit; Japanese and Korean set them without a space.
	en: { km: '\u00a0km', mi: '\u00a0miles', nmi: '\u00a0nautical\u00a0miles' },
	ja: { km: 'キロ', mi: 'マイル', nmi: '海里' },
	ko: { km: 'km', mi: '마일', nmi: '해리' }
};

/**
 * A distance as a newspaper prints it: rounded to what the reader can use, never to what the computer knows.
 * From 100 units on to the nearest 10, below to the nearest one.
 *
 * @param distanceKm kilometres, finite and not negative
 * @returns for instance "1,160 km"; the word for "about" is the sentence's
 */
export function formatDistanceKm(distanceKm: number, locale: Locale, unit: DistanceUnit = pageUnits[locale]): string {
	if (!Number.isFinite(distanceKm) || distanceKm < 0) {
		throw new RangeError(`A distance is a finite number of kilometres from 0 upwards, not ${distanceKm}.`);
	}
	const distance = distanceKm / kmOf[unit];
	const step = distance >= 100 ? 10 : 1;
	const rounded = Math.round(distance / step) * step;
	const isOne = rounded === 1 && locale === 'en' && unit !== 'km';
	return formatNumber(rounded, locale) + (isOne ? unitWords.en[unit].replace(/s$/, '') : unitWords[locale][unit]);
}
