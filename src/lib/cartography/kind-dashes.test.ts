import { describe, expect, test } from 'vitest';
import { exampleScene } from '../../tests/support/example-scene';
import { composeStyle } from '../maplibre/style';
import { pagePoster } from '../poster/page-poster';
import { posterFrame } from '../poster/poster-frame';
import { renderPoster } from '../poster/render-poster';
import { kinds } from '../story/kinds';
import { kindDashes } from './marks';

/** What tells the kinds apart where colours do not: in greyscale, in print, for readers who see few of them. */
describe('a kind’s second mark', () => {
	test('is a line without gaps for one kind alone, and dashes at least twice as long as the other’s for the rest', () => {
		expect(kinds.filter((kind) => kindDashes[kind].length === 0)).toHaveLength(1);
		const lengths = kinds.flatMap((kind) => kindDashes[kind][0] ?? []).sort((a, b) => a - b);
		for (const [index, length] of lengths.slice(1).entries()) {
			expect(length).toBeGreaterThanOrEqual(2 * (lengths[index] ?? Infinity));
		}
	});

	test('has gaps of two pixels or more on the thinnest arc, so that they do not close up', () => {
		const { arcs } = exampleScene('en');
		for (const { dash, widthPx } of arcs.filter((arc) => arc.dash.length > 0)) {
			expect((dash[1] ?? 0) * widthPx).toBeGreaterThanOrEqual(2);
		}
	});

	test('is drawn by the live map', () => {
		const scene = exampleScene('en');
		const tiles = { url: 'https://example.org/{z}/{x}/{y}.pbf', minZoom: 0, maxZoom: 4, bounds: [0, 0, 1, 1] } as const;
		const { sources, layers } = composeStyle(scene, { world: tiles, 'east-asia': tiles });
		const data = sources['arcs']?.type === 'geojson' ? (sources['arcs'].data as GeoJSON.FeatureCollection) : null;
		const drawn = data?.features.map(({ properties }) => [properties?.['kind'], properties?.['dash']] as const) ?? [];
		const told = new Set(scene.arcs.map(({ kind }) => kind));
		expect(told.size).toBeGreaterThanOrEqual(3);
		expect(Object.fromEntries(drawn)).toEqual(Object.fromEntries([...told].map((kind) => [kind, kindDashes[kind]])));
		const arcs = layers.find(({ id }) => id === 'arcs');
		expect(JSON.stringify(arcs?.paint)).toContain('["array","number",["get","dash"]]');
	});

	test('is drawn by the poster, on its own and on the page', () => {
		const scene = exampleScene('en');
		const frame = posterFrame(scene.bounds);
		const noLand = { land: '', cuts: '', borders: '', demarcation: '' };
		const words = { title: '', description: '', attribution: '' };
		const alone = renderPoster(scene, noLand, { widthPx: 600, heightPx: 400 }, words);
		const onPage = pagePoster(scene, noLand, frame).positions.markup;
		for (const { kind, widthPx } of scene.arcs) {
			const arc = new RegExp(`<path class="arc ${kind}"[^>]*>`).exec(alone)?.[0] ?? '';
			const units = /stroke-dasharray="([^"]+)"/.exec(arc)?.[1]?.split(' ').map(Number) ?? [];
			const rule = new RegExp(`\\.arc\\.${kind}\\{stroke-dasharray:([^}]+)\\}`).exec(onPage)?.[1] ?? '';
			const px = [...rule.matchAll(/calc\(([\d.]+)\*var\(--dash\)\)/g)].map(([, length]) => Number(length));
			const expected = kindDashes[kind];
			expect(units).toHaveLength(expected.length);
			expect((units[0] ?? 0) / (units[1] ?? 1)).toBeCloseTo((expected[0] ?? 0) / (expected[1] ?? 1), 1);
			expect(px).toHaveLength(expected.length);
			for (const [index, length] of px.entries()) expect(length).toBeCloseTo((expected[index] ?? 0) * widthPx, 1);
		}
	});
});
