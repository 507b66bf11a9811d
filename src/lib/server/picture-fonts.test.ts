import { describe, expect, test } from 'vitest';
import { exampleStory } from '../../tests/support/example-scene';
import { drawSign, expectOwnShapes, missingSign } from '../../tests/support/own-shapes';
import { formatDistanceKm } from '../i18n/format-distance';
import { locales } from '../i18n/locales';
import type { Locale } from '../i18n/locales';
import { messagesIn } from '../i18n/messages';
import { pictureFonts } from './picture-fonts';
import { readMapNames } from '../archive/read-map-names';

/** Everything that may be written on a picture in a language, by the kind of font. */
async function wordsOf(locale: Locale): Promise<Readonly<Record<'sans' | 'serif', readonly string[]>>> {
	const { cities, seaNames } = await readMapNames(locale);
	const { attributionOsm, attributionNaturalEarth } = messagesIn(locale);
	const places = exampleStory().places.map(({ name }) => name[locale]);
	const distances = [123, 4567, 18_900].map((km) => formatDistanceKm(km, locale));
	return {
		sans: [...cities.map(({ name }) => name), ...places, ...distances, attributionOsm, '·', attributionNaturalEarth],
		serif: seaNames.map(({ name }) => name)
	};
}

describe.each(locales)('the fonts of a picture in %s', (locale) => {
	test.each(['sans', 'serif'] as const)('%s: every sign that is written has its own shape', async (kind) => {
		const words = (await wordsOf(locale))[kind];
		expect(new Set(words.join('')).size).toBeGreaterThan(10);
		await expectOwnShapes(words, locale, kind);
	});

	test('no language’s picture uses another’s fonts', () => {
		const others = locales.filter((other) => other !== locale).flatMap((other) => pictureFonts(other).files);
		expect(pictureFonts(locale).files.filter((file) => others.includes(file))).toEqual([]);
	});
});

test('a sign that a font lacks would have been found', async () => {
	const { lettering, files } = pictureFonts('en');
	const [family = ''] = lettering.familiesOf('sans');
	const [missing, ...drawn] = await Promise.all(
		[missingSign, '海', 'a'].map((sign) => drawSign(sign, family, files[0] ?? ''))
	);
	expect(drawn.map((shape) => shape === missing)).toEqual([true, false]);
});
