import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { homeCamera } from '../../lib/cartography/camera';
import { locales } from '../../lib/i18n/locales';
import { composeStyle } from '../../lib/maplibre/style';
import { renderPoster } from '../../lib/poster/render-poster';
import { placeContextLabels } from '../../lib/scene/context-labels';
import { discoveryTags } from '../../lib/server/discovery';
import { expectAllInSight } from '../support/stand-apart';
import { realScene } from '../support/real-scene';

/*
 * What readers of the first story are promised, whatever its editors change: what its map shows, and how its poster
 * looks.
 */

const slug = 'japan-korea-defense';

describe('the first story’s map', () => {
	test('has its four places and three arcs, each arc ending exactly at its place', async () => {
		const scene = await realScene('en');
		expect(scene.places.map(({ id }) => id)).toEqual(['seoul', 'nara', 'naha', 'yokosuka']);
		expect(scene.arcs.map(({ id, distance }) => [id, distance])).toEqual([
			['seoul-nara', '850\u00a0km'],
			['seoul-naha', '1,260\u00a0km'],
			['seoul-yokosuka', '1,160\u00a0km']
		]);
		for (const arc of scene.arcs) {
			expect(scene.places.map(({ position }) => position)).toContainEqual(arc.end);
			expect(arc.positions.at(-1)).toEqual(arc.end);
		}
	});

	test('names its places in the language of the page', async () => {
		const names = async (locale: (typeof locales)[number]) => (await realScene(locale)).places.map(({ name }) => name);
		expect(await names('en')).toEqual(['Seoul', 'Nara', 'Naha', 'Yokosuka']);
		expect(await names('ja')).toEqual(['ソウル', '奈良', '那覇', '横須賀']);
		expect(await names('ko')).toEqual(['서울', '나라(奈良)', '나하', '요코스카']);
	});

	test('has cities around it, and none of its own places among them', async () => {
		const scene = await realScene('ja');
		const names = scene.places.map(({ name }) => name);
		expect(scene.cities.length).toBeGreaterThan(30);
		expect(scene.cities.filter(({ name }) => names.includes(name))).toEqual([]);
	});

	test('has one kind of exchange in each of its three arcs', async () => {
		const { arcs } = await realScene('en');
		expect(new Set(arcs.map(({ color }) => color)).size).toBe(3);
	});

	test.each([
		[320, 400],
		[390, 488],
		[768, 768],
		[864, 800],
		[2000, 760]
	])('has everything in sight in a box of %i × %i px', async (widthPx, heightPx) => {
		expectAllInSight(await realScene('en'), { widthPx, heightPx });
	});

	test('names the sea between Korea and Japan on a desk', async () => {
		const scene = await realScene('en');
		const box = { widthPx: 864, heightPx: 800 };
		const { seaNames } = placeContextLabels(scene, { camera: homeCamera(scene.bounds, box), box });
		expect(seaNames.map(({ name }) => name)).toContain('Sea of Japan (East Sea)');
	});
});

test.each(locales)(
	'the first story’s style is valid in %s, in both themes and with any of its features selected',
	async (locale) => {
		const tiles = { url: 'https://example.org/{z}/{x}/{y}.pbf', minZoom: 0, maxZoom: 4, bounds: [0, 0, 1, 1] } as const;
		for (const theme of ['light', 'dark'] as const) {
			for (const selection of [
				null,
				{ type: 'event', id: 'yokosuka-talks' },
				{ type: 'exchange', id: 'seoul-naha' },
				{ type: 'place', id: 'seoul' }
			] as const) {
				const scene = await realScene(locale, { theme, selection });
				expect(validateStyleMin(composeStyle(scene, { world: tiles, 'east-asia': tiles }))).toEqual([]);
			}
		}
	}
);

describe.each(locales)('the first story’s poster in %s', (locale) => {
	test.each(['light', 'dark'] as const)('is the kept drawing in %s', async (theme) => {
		const noLand = { land: '', cuts: '', borders: '', demarcation: '' };
		const words = { title: 'Title', description: 'What it shows.', attribution: '© Somebody' };
		const svg = renderPoster(await realScene(locale, { theme }), noLand, { widthPx: 600, heightPx: 400 }, words);
		await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../output/poster-${locale}-${theme}.svg`);
	});
});

test('a link to the first story is previewed with its headline, and the front page speaks for it', () => {
	const tags = discoveryTags('en', slug, null);
	expect(tags).toContain('<meta property="og:title" content="Hometown diplomacy: a January thaw in three stops">');
	expect(discoveryTags('en', undefined, null)).toBe(tags);
});
