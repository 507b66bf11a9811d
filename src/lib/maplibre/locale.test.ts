import { expect, test } from 'vitest';
import { locales } from '../i18n/locales';
import { formatDistanceKm } from '../i18n/format-distance';
import { mapLocale } from './locale';

test('every string that MapLibre may show is there in every language', () => {
	for (const locale of locales) {
		for (const [key, text] of Object.entries(mapLocale(locale))) expect(text, `${locale} ${key}`).not.toBe('');
	}
});

test('the scale counts in the words of the distances, and calls no unit by two names', () => {
	for (const locale of locales) {
		const words = mapLocale(locale);
		const ofDistance = (unit: 'km' | 'mi' | 'nmi') => formatDistanceKm(1000, locale, unit).replace(/[\d,\s]/g, '');
		expect(words['ScaleControl.Kilometers']).toBe(ofDistance('km'));
		if (locale === 'en') continue;
		expect(words['ScaleControl.Miles']).toBe(ofDistance('mi'));
		expect(words['ScaleControl.NauticalMiles']).toBe(ofDistance('nmi'));
	}
});
