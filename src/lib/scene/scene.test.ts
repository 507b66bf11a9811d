import { describe, expect, test } from 'vitest';
import { exampleMapNames } from '../../tests/support/example-map-names';
import { exampleScene, exampleStory } from '../../tests/support/example-scene';
import { expectAllInSight } from '../../tests/support/stand-apart';
import type { LngLat } from '../geo/lng-lat';
import { kindDashes } from '../cartography/marks';
import { kinds } from '../story/kinds';
import type { PlaceCircle } from './place-circles';

describe('the scene of a story', () => {
	test('has its places and arcs in the order of the files, each arc ending exactly at its place', () => {
		const scene = exampleScene('en');
		expect(scene.places.map(({ id }) => id)).toEqual(['seoul', 'fukuoka', 'osaka', 'tokyo']);
		expect(scene.arcs.map(({ id, distance }) => [id, distance])).toEqual([
			['seoul-fukuoka', '540\u00a0km'],
			['seoul-osaka', '830\u00a0km'],
			['seoul-tokyo', '1,150\u00a0km']
		]);
		for (const { id, positions, end } of scene.arcs) {
			expect(scene.places.find((place) => `seoul-${place.id}` === id)?.position).toEqual(end);
			expect(positions.at(-1)).toEqual(end);
		}
	});

	test('draws the places of the story once, and never as context cities', () => {
		const scene = exampleScene('ja');
		const places = scene.places.map(({ name }) => name);
		const others = exampleMapNames('ja').cities.map(({ name }) => name);
		expect(others).toEqual(expect.arrayContaining(places));
		expect(scene.cities.map(({ name }) => name)).toEqual(others.filter((name) => !places.includes(name)));
	});

	test('raises the place and thickens the arc of the selected event, and nothing else', () => {
		const scene = exampleScene('en', { selection: { type: 'event', id: 'seoul-osaka-talks' } });
		expect(
			scene.places.filter(({ circles }) => circles.some(({ part }) => part === 'halo')).map(({ id }) => id)
		).toEqual(['osaka']);
		expect(scene.arcs.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(['seoul-osaka']);
		const widths = new Map(scene.arcs.map(({ id, widthPx }) => [id, widthPx]));
		expect(widths.get('seoul-osaka')).toBeGreaterThan(widths.get('seoul-fukuoka') ?? Infinity);
	});

	test('answers a pointer without selecting', () => {
		const scene = exampleScene('en', { hovered: { type: 'exchange', id: 'seoul-fukuoka' } });
		const plain = exampleScene('en');
		const width = (of: typeof scene) => of.arcs.find(({ id }) => id === 'seoul-fukuoka')?.widthPx ?? 0;
		expect(width(scene)).toBeGreaterThan(width(plain));
		expect(scene.arcs.some(({ selected }) => selected)).toBe(false);
	});

	test('tells the kinds apart by colour and by a second mark', () => {
		const scene = exampleScene('en');
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
	])('fits a box of %i × %i px with everything in sight', (widthPx, heightPx) => {
		expectAllInSight(exampleScene('en'), { widthPx, heightPx });
	});
});

const acrossThePacific = exampleStory({
	places: {
		tokyo: { position: [139.69, 35.69], name: 'Tokyo' },
		vancouver: { position: [-123.12, 49.28], name: 'Vancouver' },
		auckland: { position: [174.76, -36.85], name: 'Auckland' },
		'los-angeles': { position: [-118.24, 34.05], name: 'Los Angeles' }
	},
	exchanges: [
		{ from: 'tokyo', to: 'los-angeles' },
		{ from: 'vancouver', to: 'tokyo' },
		{ from: 'auckland', to: 'vancouver' }
	]
});

/** A city and a sea on every tenth meridian, as tables write them: between -180 and 180. */
const everywhere = Array.from({ length: 36 }, (_, index) => ({
	id: `at-${index}`,
	name: 'Somewhere',
	position: [index * 10 - 180, 10] as const,
	rank: 1
}));
const namesEverywhere = {
	...exampleMapNames('en'),
	cities: everywhere,
	seaNames: everywhere.map((name) => ({ ...name, rotationDeg: 0, minZoom: 0, maxZoom: 24 }))
};

describe('the scene of a story across the antimeridian', () => {
	test('lies in one copy of the world: places, arcs, heads, distances, cities and seas within half a turn of its middle', () => {
		const scene = exampleScene('en', { names: namesEverywhere }, acrossThePacific);
		const { bounds, places, arcs, distances, cities, seaNames } = scene;
		const [west, , east] = bounds;
		const isInside = ([lng]: LngLat) => lng >= west - 1e-9 && lng <= east + 1e-9;
		expect([west, east]).toEqual([expect.closeTo(139.69, 1), expect.closeTo(241.76, 1)]);
		expect(places.filter(({ position }) => !isInside(position))).toEqual([]);
		expect(distances).toHaveLength(3);
		expect(distances.filter(({ position }) => !isInside(position))).toEqual([]);
		for (const { positions, end } of arcs) {
			expect([...positions, end].filter((position) => !isInside(position))).toEqual([]);
			expect(end).toEqual(positions.at(-1));
			expect(places.map(({ position }) => position)).toContainEqual(end);
		}
		const middleLng = (west + east) / 2;
		expect([cities.length, seaNames.length]).toEqual([36, 36]);
		for (const { position } of [...cities, ...seaNames])
			expect(Math.abs(position[0] - middleLng)).toBeLessThanOrEqual(180);
	});
});

test('what is agreed or proposed looks otherwise than what has happened, in shape and width', () => {
	const { arcs, places } = exampleScene(
		'en',
		{},
		exampleStory({
			places: {
				brussels: { position: [4.35, 50.85], name: 'Brussels' },
				dakar: { position: [-17.44, 14.69], name: 'Dakar' },
				'addis-ababa': { position: [38.75, 9.03], name: 'Addis Ababa' },
				'cape-town': { position: [18.42, -33.93], name: 'Cape Town' }
			},
			exchanges: [
				{ from: 'brussels', to: 'dakar' },
				{ from: 'addis-ababa', to: 'brussels', status: 'agreed' },
				{ from: 'brussels', to: 'cape-town', status: 'proposed' }
			]
		})
	);
	const arc = (id: string) => arcs.find((candidate) => candidate.id === id);
	expect(arc('brussels-dakar')).toMatchObject({ status: 'happened', widthPx: 2.5 });
	expect(arc('addis-ababa-brussels')).toMatchObject({ status: 'agreed', widthPx: 2.5 });
	expect(arc('brussels-cape-town')).toMatchObject({ status: 'proposed', widthPx: 1.5 });
	const place = (id: string) => places.find((candidate) => candidate.id === id);
	const ring = (lineWidthPx: number) => expect.objectContaining({ part: 'ring', lineWidthPx }) as PlaceCircle;
	const core = expect.objectContaining({ part: 'core', radiusPx: 3 }) as PlaceCircle;
	expect(place('dakar')).toMatchObject({ status: 'happened', circles: [ring(3), core] });
	expect(place('brussels')).toMatchObject({ status: 'agreed', circles: [ring(3)] });
	expect(place('cape-town')).toMatchObject({ status: 'proposed', circles: [ring(1.5)] });
});
