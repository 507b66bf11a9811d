import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { exampleScene } from '../../tests/support/example-scene';
import { layerIds } from '../scene/layers';
import { locales } from '../i18n/locales';
import { composeStyle } from './style';
import type { TileSets } from './style-sources';

const tiles: TileSets = {
	world: { url: 'https://example.org/world/{z}/{x}/{y}.pbf', minZoom: 0, maxZoom: 4, bounds: [-180, -85, 180, 85] },
	'east-asia': { url: 'https://example.org/ea/{z}/{x}/{y}.pbf', minZoom: 3, maxZoom: 8, bounds: [115, 20, 155, 50] }
};

const themes = ['light', 'dark'] as const;
const selections = [
	null,
	{ type: 'event', id: 'seoul-osaka-talks' },
	{ type: 'exchange', id: 'seoul-fukuoka' },
	{ type: 'place', id: 'seoul' }
] as const;

describe.each(locales)('the style in %s', (locale) => {
	test.each(themes.flatMap((theme) => selections.map((selection) => ({ theme, selection }))))(
		'is valid in $theme with $selection.id selected',
		({ theme, selection }) => {
			const style = composeStyle(exampleScene(locale, { theme, selection }), tiles);
			expect(validateStyleMin(style)).toEqual([]);
		}
	);

	test('draws every layer once, in the order of the list', () => {
		const style = composeStyle(exampleScene(locale), tiles);
		expect(style.layers.map(({ id }) => id)).toEqual([...layerIds]);
	});

	test('asks no server for letters or icons', () => {
		const style = composeStyle(exampleScene(locale), tiles);
		expect(style).not.toHaveProperty('glyphs');
		expect(style).not.toHaveProperty('sprite');
		const addresses = JSON.stringify(style).match(/https?:\/\/[^"/]+/g) ?? [];
		expect([...new Set(addresses)]).toEqual(['https://example.org']);
	});
});

test('names stand in the language of the page', () => {
	const names = (locale: (typeof locales)[number]) => exampleScene(locale).places.map(({ name }) => name);
	expect(names('en')).toEqual(['Seoul', 'Fukuoka', 'Osaka', 'Tokyo']);
	expect(names('ja')).toEqual(['ソウル', '福岡', '大阪', '東京']);
	expect(names('ko')).toEqual(['서울', '후쿠오카', '오사카', '도쿄']);
});

test('the same scene gives the same style: nothing but the scene decides', () => {
	const scene = exampleScene('ja');
	expect(composeStyle(scene, tiles)).toEqual(composeStyle(scene, tiles));
});

test('the true great circle is drawn for the selected exchange alone', () => {
	const circles = (id: string | null) => {
		const scene = exampleScene('en', { selection: id ? { type: 'exchange', id } : null });
		const source = composeStyle(scene, tiles).sources['great-circles'];
		const data = source?.type === 'geojson' ? (source.data as GeoJSON.FeatureCollection) : null;
		return data?.features.map((feature) => feature.properties?.id as string);
	};
	expect(circles(null)).toEqual([]);
	expect(circles('seoul-fukuoka')).toEqual(['seoul-fukuoka']);
});
