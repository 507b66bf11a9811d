import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { realScene } from '../../tests/support/real-scene';
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
	{ type: 'event', id: 'yokosuka-talks' },
	{ type: 'exchange', id: 'seoul-naha' },
	{ type: 'place', id: 'seoul' }
] as const;

describe.each(locales)('the style in %s', (locale) => {
	test.each(themes.flatMap((theme) => selections.map((selection) => ({ theme, selection }))))(
		'is valid in $theme with $selection.id selected',
		async ({ theme, selection }) => {
			const style = composeStyle(await realScene(locale, { theme, selection }), tiles);
			expect(validateStyleMin(style)).toEqual([]);
		}
	);

	test('draws every layer once, in the order of the list', async () => {
		const style = composeStyle(await realScene(locale), tiles);
		expect(style.layers.map(({ id }) => id)).toEqual([...layerIds]);
	});

	test('asks no server for letters or icons', async () => {
		const style = composeStyle(await realScene(locale), tiles);
		expect(style).not.toHaveProperty('glyphs');
		expect(style).not.toHaveProperty('sprite');
		const addresses = JSON.stringify(style).match(/https?:\/\/[^"/]+/g) ?? [];
		expect([...new Set(addresses)]).toEqual(['https://example.org']);
	});
});

test('names stand in the language of the page', async () => {
	const names = async (locale: (typeof locales)[number]) => (await realScene(locale)).places.map(({ name }) => name);
	expect(await names('en')).toEqual(['Seoul', 'Nara', 'Naha', 'Yokosuka']);
	expect(await names('ja')).toEqual(['ソウル', '奈良', '那覇', '横須賀']);
	expect(await names('ko')).toEqual(['서울', '나라(奈良)', '나하', '요코스카']);
});

test('the same scene gives the same style: nothing but the scene decides', async () => {
	const scene = await realScene('ja');
	expect(composeStyle(scene, tiles)).toEqual(composeStyle(scene, tiles));
});

test('the true great circle is drawn for the selected exchange alone', async () => {
	const circles = async (id: string | null) => {
		const scene = await realScene('en', { selection: id ? { type: 'exchange', id } : null });
		const source = composeStyle(scene, tiles).sources['great-circles'];
		const data = source?.type === 'geojson' ? (source.data as GeoJSON.FeatureCollection) : null;
		return data?.features.map((feature) => feature.properties?.id as string);
	};
	expect(await circles(null)).toEqual([]);
	expect(await circles('seoul-naha')).toEqual(['seoul-naha']);
});
