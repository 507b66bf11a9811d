import { describe, expect, test } from 'vitest';
import { realScene, sceneOf } from '../../tests/support/real-scene';
import type { LngLat } from '../geo/lng-lat';
import { projectToPx } from '../geo/web-mercator';
import { readStory } from '../archive/read-stories';
import { homeCamera } from '../cartography/camera';
import { kindDashes } from '../cartography/marks';
import { kinds } from '../story/kinds';

describe('the scene of the first story', () => {
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

	test('draws the places of the story once, and never as context cities', async () => {
		const scene = await realScene('ja');
		const names = scene.places.map(({ name }) => name);
		expect(scene.cities.length).toBeGreaterThan(30);
		expect(scene.cities.filter(({ name }) => names.includes(name))).toEqual([]);
	});

	test('raises the place and thickens the arc of the selected event, and nothing else', async () => {
		const scene = await realScene('en', { selection: { type: 'event', id: 'nara-summit' } });
		expect(scene.places.filter(({ haloRadiusPx }) => haloRadiusPx > 0).map(({ id }) => id)).toEqual(['nara']);
		expect(scene.arcs.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(['seoul-nara']);
		const widths = new Map(scene.arcs.map(({ id, widthPx }) => [id, widthPx]));
		expect(widths.get('seoul-nara')).toBeGreaterThan(widths.get('seoul-naha') ?? Infinity);
	});

	test('answers a pointer without selecting', async () => {
		const scene = await realScene('en', { hovered: { type: 'exchange', id: 'seoul-naha' } });
		const plain = await realScene('en');
		const width = (of: typeof scene) => of.arcs.find(({ id }) => id === 'seoul-naha')?.widthPx ?? 0;
		expect(width(scene)).toBeGreaterThan(width(plain));
		expect(scene.arcs.some(({ selected }) => selected)).toBe(false);
	});

	test('tells the kinds apart by colour and by a second mark', async () => {
		const scene = await realScene('en');
		expect(new Set(scene.arcs.map(({ color }) => color)).size).toBe(3);
		expect(kinds.length).toBeGreaterThanOrEqual(3);
		expect(new Set(Object.values(kindDashes).map((dash) => dash.join())).size).toBe(kinds.length);
		// MapLibre would cut off a fraction of their sum, and poster and live map would differ.
		for (const dash of Object.values(kindDashes)) expect(dash.reduce((sum, length) => sum + length, 0) % 1).toBe(0);
	});

	test.each([
		[320, 400],
		[390, 488],
		[768, 768],
		[864, 800],
		[2000, 760]
	])('fits a box of %i × %i px with everything in sight', async (widthPx, heightPx) => {
		const scene = await realScene('en');
		const box = { widthPx, heightPx };
		const camera = homeCamera(scene.bounds, box);
		const drawn = [
			...scene.places.map(({ position }) => position),
			...scene.arcs.flatMap(({ positions }) => positions)
		];
		for (const position of drawn) {
			const [x, y] = projectToPx(position, camera, box);
			expect(x).toBeGreaterThan(40);
			expect(x).toBeLessThan(widthPx - 40);
			expect(y).toBeGreaterThan(40);
			expect(y).toBeLessThan(heightPx - 40);
		}
	});
});

describe('the scene of a story across the antimeridian', () => {
	test('lies in one copy of the world: places, arcs, heads, distances, cities and seas within half a turn of its middle', async () => {
		const { bounds, places, arcs, cities, seaNames } = await sceneOf(
			readStory('src/tests/support/stories/pacific'),
			'en'
		);
		const [west, , east] = bounds;
		const isInside = ([lng]: LngLat) => lng >= west - 1e-9 && lng <= east + 1e-9;
		expect([west, east]).toEqual([expect.closeTo(139.69, 1), expect.closeTo(237.58, 1)]);
		expect(places.filter(({ position }) => !isInside(position))).toEqual([]);
		for (const { positions, end } of arcs) {
			expect([...positions, end].filter((position) => !isInside(position))).toEqual([]);
			expect(end).toEqual(positions.at(-1));
			expect(places.map(({ position }) => position)).toContainEqual(end);
		}
		const middleLng = (west + east) / 2;
		for (const { position } of [...cities, ...seaNames])
			expect(Math.abs(position[0] - middleLng)).toBeLessThanOrEqual(180);
	});
});

test('what is agreed or proposed looks otherwise than what has happened, in shape and width', async () => {
	const { arcs, places } = await sceneOf(readStory('src/tests/support/stories/europe-africa'), 'en');
	const arc = (id: string) => arcs.find((candidate) => candidate.id === id);
	expect(arc('brussels-dakar')).toMatchObject({ status: 'happened', widthPx: 2.5 });
	expect(arc('addis-ababa-brussels')).toMatchObject({ status: 'agreed', widthPx: 2.5 });
	expect(arc('brussels-cape-town')).toMatchObject({ status: 'proposed', widthPx: 1.5 });
	const place = (id: string) => places.find((candidate) => candidate.id === id);
	expect(place('dakar')).toMatchObject({ status: 'happened', coreRadiusPx: 3 });
	expect(place('brussels')).toMatchObject({ status: 'agreed', coreRadiusPx: 0 });
});
