import { describe, expect, test } from 'vitest';
import { formatDistanceKm } from '../i18n/format-distance';
import { locales } from '../i18n/locales';
import type { Locale } from '../i18n/locales';
import { messagesIn } from '../i18n/messages';
import { drawPicture } from './draw-picture';
import { pictureFonts } from './picture-fonts';
import { readMapNames } from '../archive/read-map-names';
import { readStories } from '../archive/read-stories';

/** A sign alone, as a font's file draws it; of others it gets none. */
async function draw(sign: string, family: string, file: string): Promise<string> {
	const style = `font-family="${family}"${file.includes('Italic') ? ' font-style="italic"' : ''} font-size="40"`;
	const text = `<text x="12" y="48" ${style}>${sign.replace('&', '&amp;')}</text>`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64">${text}</svg>`;
	return (await drawPicture(svg, [file])).toString('base64');
}

/** A sign that no font has: the end of Unicode's private use. */
const missingSign = '\u{10fffd}';

/** Everything that may be written on a picture in a language, by the kind of font. */
async function wordsOf(locale: Locale): Promise<Readonly<Record<'sans' | 'serif', readonly string[]>>> {
	const { cities, seaNames } = await readMapNames(locale);
	const { attributionOsm, attributionNaturalEarth } = messagesIn(locale);
	const places = readStories().flatMap((story) => story.places.map(({ name }) => name[locale]));
	const distances = [123, 4567, 18_900].map((km) => formatDistanceKm(km, locale));
	return {
		sans: [...cities.map(({ name }) => name), ...places, ...distances, attributionOsm, '·', attributionNaturalEarth],
		serif: seaNames.map(({ name }) => name)
	};
}

describe.each(locales)('the fonts of a picture in %s', (locale) => {
	test.each(['sans', 'serif'] as const)('%s: every sign that is written has its own shape', async (kind) => {
		const { lettering, files } = pictureFonts(locale);
		const [family = ''] = lettering.familiesOf(kind);
		const isOf = (file: string) => file.replace(/.*\//, '').startsWith(family.replaceAll(' ', ''));
		const signs = [...new Set((await wordsOf(locale))[kind].join('').replace(/\s/g, ''))];
		expect(signs.length).toBeGreaterThan(10);
		const ownFiles = files.filter(isOf);
		expect(ownFiles).not.toEqual([]);
		for (const file of ownFiles) {
			const shapeOf = async (sign: string) => [sign, await draw(sign, family, file)] as const;
			const shapes = new Map(await Promise.all(signs.map(shapeOf)));
			const none = await Promise.all([missingSign, ' '].map((sign) => draw(sign, family, file)));
			expect(
				signs.filter((sign) => none.includes(shapes.get(sign) ?? '')),
				file
			).toEqual([]);
			// No two share a shape: a font may draw what it lacks as the same box in several ways.
			expect(new Set(shapes.values()).size, file).toBe(signs.length);
		}
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
		[missingSign, '海', 'a'].map((sign) => draw(sign, family, files[0] ?? ''))
	);
	expect(drawn.map((shape) => shape === missing)).toEqual([true, false]);
});
