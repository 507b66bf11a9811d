import { expect } from 'vitest';
import type { Locale } from '../../lib/i18n/locales';
import { drawPicture } from '../../lib/server/draw-picture';
import { pictureFonts } from '../../lib/server/picture-fonts';

/** A sign that no font has: the end of Unicode's private use. */
export const missingSign = '\u{10fffd}';

/** A sign alone, as a font's file draws it; of others it gets none. */
export async function drawSign(sign: string, family: string, file: string): Promise<string> {
	const style = `font-family="${family}"${file.includes('Italic') ? ' font-style="italic"' : ''} font-size="40"`;
	const text = `<text x="12" y="48" ${style}>${sign.replace('&', '&amp;')}</text>`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64">${text}</svg>`;
	return (await drawPicture(svg, [file])).toString('base64');
}

/** Every sign of some words has a shape of its own in each file of a language's picture font. */
export async function expectOwnShapes(words: readonly string[], locale: Locale, kind: 'sans' | 'serif'): Promise<void> {
	const { lettering, files } = pictureFonts(locale);
	const [family = ''] = lettering.familiesOf(kind);
	const isOf = (file: string) => file.replace(/.*\//, '').startsWith(family.replaceAll(' ', ''));
	const signs = [...new Set(words.join('').replace(/\s/g, ''))];
	const ownFiles = files.filter(isOf);
	expect(ownFiles).not.toEqual([]);
	for (const file of ownFiles) {
		const shapeOf = async (sign: string) => [sign, await drawSign(sign, family, file)] as const;
		const shapes = new Map(await Promise.all(signs.map(shapeOf)));
		const none = await Promise.all([missingSign, ' '].map((sign) => drawSign(sign, family, file)));
		expect(
			signs.filter((sign) => none.includes(shapes.get(sign) ?? '')),
			file
		).toEqual([]);
		// No two share a shape: a font may draw what it lacks as the same box in several ways.
		expect(new Set(shapes.values()).size, file).toBe(signs.length);
	}
}
