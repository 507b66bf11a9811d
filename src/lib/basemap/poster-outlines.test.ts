import { expect, test } from 'vitest';
import type { Outlines } from './outlines';
import { posterOutlines } from './poster-outlines';

/** One degree is ten units, and y runs down, as on a poster. */
const plane = {
	pointOf: ([lng, lat]: readonly [number, number]) => [lng * 10, -lat * 10] as const,
	worldWidth: 3600,
	detailed: { left: -50, top: -50, right: 50, bottom: 50 },
	seen: { left: -80, top: -60, right: 80, bottom: 60 },
	whole: { left: -100, top: -100, right: 100, bottom: 100 }
};

function outlines(rings: [number, number][][], border: [number, number][] = []): Outlines {
	return {
		land: {
			type: 'FeatureCollection',
			features: rings.map((ring) => ({
				type: 'Feature',
				properties: null,
				geometry: { type: 'Polygon', coordinates: [ring] }
			}))
		},
		coast: { type: 'FeatureCollection', features: [] },
		borders: {
			type: 'FeatureCollection',
			features: [
				{ type: 'Feature', properties: { kind: 'demarcation' }, geometry: { type: 'LineString', coordinates: border } }
			]
		}
	};
}

const square = (lng: number, lat: number, side: number): [number, number][] => [
	[lng, lat],
	[lng + side, lat],
	[lng + side, lat + side],
	[lng, lat + side],
	[lng, lat]
];

test('land is a closed path of whole units', () => {
	expect(posterOutlines([outlines([square(0, 0, 2)])], plane).land).toBe('M0 0l20 0 0-20-20 0z');
});

test('an islet that no pixel shows is left out, and one far from the first view is left out sooner', () => {
	const islet = square(0, 0, 0.1);
	const island = square(0, 0, 0.5);
	const farIsland = square(7, 7, 0.5);
	expect(posterOutlines([outlines([islet, farIsland])], plane).land).toBe('');
	expect(posterOutlines([outlines([island])], plane).land).not.toBe('');
});

test('what lies beyond all that can come into view is cut off', () => {
	const { land } = posterOutlines([outlines([square(-90, -80, 180)])], plane);
	expect(land.match(/-?\d+/g)?.every((number) => Math.abs(Number(number)) <= 200)).toBe(true);
	expect(posterOutlines([outlines([square(50, 50, 5)])], plane).land).toBe('');
});

test('the demarcation line is its own path', () => {
	const drawn = posterOutlines(
		[
			outlines(
				[],
				[
					[0, 0],
					[1, 0.5],
					[2, 0]
				]
			)
		],
		plane
	);
	expect(drawn).toEqual({ land: '', cuts: '', borders: '', demarcation: 'M0 0l10-5 10 5' });
});

test('a plane across the antimeridian has the two ends of the world side by side, and each of them once', () => {
	const pacific = {
		...plane,
		pointOf: ([lng, lat]: readonly [number, number]) => [(lng - 180) * 10, -lat * 10] as const
	};
	const { land } = posterOutlines([outlines([square(176, 0, 2), square(-178, 0, 2)])], pacific);
	expect(land).toBe('M-40 0l20 0 0-20-20 0zM20 0l20 0 0-20-20 0z');
});

test('a plane that is wider than the world has every island as often as it is seen', () => {
	const wide = { ...plane, worldWidth: 60 };
	expect(posterOutlines([outlines([square(0, 0, 2)])], wide).land.match(/M-?\d+/g)).toEqual(['M-60', 'M0', 'M60']);
});

test('where the data cut the land, and only there, its coast is covered', () => {
	const cutLand = outlines([square(0, 0, 2), square(-4, 0, 2)]);
	const [first, second] = cutLand.land.features.map(({ geometry }) => geometry.coordinates[0] as [number, number][]);
	const { land, cuts } = posterOutlines(
		[
			{
				...cutLand,
				coast: {
					type: 'FeatureCollection',
					// All of the one, the other way round, and all of the other but its western side.
					features: [[...(second ?? [])].reverse(), first?.slice(0, 4) ?? []].map((coordinates) => ({
						type: 'Feature',
						properties: null,
						geometry: { type: 'LineString', coordinates }
					}))
				}
			}
		],
		plane
	);
	expect(land).toBe('M0 0l20 0 0-20-20 0zM-40 0l20 0 0-20-20 0z');
	expect(cuts).toBe('M0-20l0 20');
});
