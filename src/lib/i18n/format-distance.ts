import type { Locale } from './locales';

const formatters = new Map<Locale, Intl.NumberFormat>();

/** Kept: making one takes longer than all else a page does with a number. */
function formatterFor(locale: Locale): Intl.NumberFormat {
	const formatter = formatters.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
	formatters.set(locale, formatter);
	return formatter;
}

/**
 * A distance as a newspaper prints it: rounded to what the reader can use, never to what the computer knows.
 * From 100 km on to the nearest 10 km, below to the nearest kilometre.
 *
 * @param distanceKm kilometres, finite and not negative
 * @returns for instance "1,160 km"; the word for "about" is the sentence's
 */
export function formatDistanceKm(distanceKm: number, locale: Locale): string {
	if (!Number.isFinite(distanceKm) || distanceKm < 0) {
		throw new RangeError(`A distance is a finite number of kilometres from 0 upwards, not ${distanceKm}.`);
	}
	const stepKm = distanceKm >= 100 ? 10 : 1;
	const roundedKm = Math.round(distanceKm / stepKm) * stepKm;
	const number = formatterFor(locale).format(roundedKm);
	// No language of ours breaks a line between the number and its unit; Japanese sets them without a space.
	return locale === 'ja' ? `${number}キロ` : `${number}\u00a0km`;
}
