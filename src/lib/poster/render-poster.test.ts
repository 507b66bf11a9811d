import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleScene } from '../../tests/support/example-scene';
import { locales } from '../i18n/locales';
import { renderPoster } from './render-poster';
import { escapeText } from './svg-text';

const noLand = { land: '', cuts: '', borders: '', demarcation: '' };
const words = { title: 'Title', description: 'What it shows.', attribution: '© Somebody' };
const size = { widthPx: 600, heightPx: 400 };

/** Tags that are open when the text ends, or close what is not open: an SVG document has none. */
function unbalanced(svg: string): string[] {
	const open: string[] = [];
	for (const [, closing, name = '', selfClosing] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/gi)) {
		if (selfClosing) continue;
		if (!closing) open.push(name);
		else if (open.pop() !== name) return [`</${name}>`];
	}
	return open;
}

test.each(locales)('the poster in %s closes every element that it opens, in both themes', (locale) => {
	for (const theme of ['light', 'dark'] as const)
		expect(unbalanced(renderPoster(exampleScene(locale, { theme }), noLand, size, words))).toEqual([]);
});

test('the poster names every place and every distance, and is described', () => {
	const scene = exampleScene('en');
	const svg = renderPoster(scene, noLand, size, words);
	for (const { name } of scene.places) expect(svg).toContain(`>${name}</text>`);
	for (const { distance } of scene.arcs) expect(svg).toContain(`>${distance}</text>`);
	expect(svg).toContain('<title id="title">Title</title><desc id="desc">What it shows.</desc>');
	expect(svg).toContain('© Somebody');
	expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
});

test('text from data is never markup', () => {
	const scene = exampleScene('en');
	const hostile = '</text><script>alert(1)</script>"\'&<![CDATA[';
	const spoiled = {
		...scene,
		places: scene.places.map((place) => ({ ...place, name: hostile })),
		cities: scene.cities.map((city) => ({ ...city, name: hostile })),
		seaNames: scene.seaNames.map((sea) => ({ ...sea, name: hostile }))
	};
	const svg = renderPoster(spoiled, noLand, { widthPx: 3000, heightPx: 2000 }, { ...words, title: hostile });
	expect(svg).not.toContain('<script');
	expect(unbalanced(svg)).toEqual([]);
});

test('whatever is escaped holds no character that could end a text or an attribute', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(escapeText(text)).not.toMatch(/[<>"']|&(?!#\d+;)/);
		})
	);
});
