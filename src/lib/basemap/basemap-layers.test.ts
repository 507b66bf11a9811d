import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { PbfReader } from 'pbf';
import type { Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { riverCourses } from '../../../geodata/basemap/river-courses';
import { mercatorXFromLng, mercatorYFromLat } from '../geo/web-mercator';
import { createBasemapTiles } from './basemap-layers';
import { outlinesFrom } from './outlines';
import type { BasemapSetName } from './tile-grid';
import { basemapSets, tilesOf } from './tile-grid';

const read = (name: string) => JSON.parse(readFileSync(`geodata/basemap/${name}.topojson`, 'utf8')) as Topology;
const [eastAsia, world] = [read('east-asia'), read('world')];
const makeTile = createBasemapTiles(eastAsia, world);

/** Column and row of the tile a position lies in. */
const addressOf = (z: number, [lng = 0, lat = 0]: Position) => ({
	x: Math.floor(mercatorXFromLng(lng) * 2 ** z),
	y: Math.floor(mercatorYFromLat(lat) * 2 ** z)
});

/** One layer of the tile a position lies in, as GeoJSON. */
function layerAt(setName: BasemapSetName, z: number, position: Position, layerName: string): Feature[] {
	const { x, y } = addressOf(z, position);
	const layer = new VectorTile(new PbfReader(makeTile(setName, z, x, y))).layers[layerName];
	return Array.from({ length: layer?.length ?? 0 }, (_, index) => layer?.feature(index).toGeoJSON(x, y, z)).filter(
		(feature) => feature !== undefined
	);
}

/** Whether a decoded tile has land at a position, by the tile's own winding: outer rings and holes. */
const isLandInTile = (setName: BasemapSetName, z: number, position: Position) =>
	layerAt(setName, z, position, 'land').some((feature) =>
		booleanPointInPolygon(position, feature as Feature<Polygon | MultiPolygon>)
	);

const positionsOf = (line: Geometry): Position[] => {
	if (line.type === 'LineString') return line.coordinates;
	return line.type === 'MultiLineString' ? line.coordinates.flat() : [];
};

describe('tiles of the basemap', () => {
	test.each([
		['Seoul', [126.99, 37.56]],
		['Yokosuka', [139.6722, 35.2814]],
		['Nara', [135.8048, 34.6851]],
		['Naha Air Base', [127.6458, 26.1958]]
	])('%s stands on land at every zoom of the detailed set', (_, position) => {
		for (let z = 3; z <= 8; z++) expect([z, isLandInTile('east-asia', z, position)]).toEqual([z, true]);
	});

	test.each([
		['Haengju', [126.82, 37.591]],
		['Yeouido', [126.93, 37.53]],
		['Banpo', [126.99, 37.517]],
		['Hannam', [127.01, 37.53]],
		['Paldang', [127.248, 37.543]]
	])('the Han is water at %s, although it is narrower than the water that is filled', (_, position) => {
		expect(isLandInTile('east-asia', 8, position)).toBe(false);
	});

	test('the Han flows without a gap from its estuary to Paldang, between two banks', () => {
		const [han] = riverCourses.filter(({ name }) => name === 'Han');
		// Smoothing moves the corners of a course, but not the middles between them.
		const middles = (han?.course ?? []).slice(1).map(([lng = 0, lat = 0], index) => {
			const [previousLng = 0, previousLat = 0] = han?.course[index] ?? [];
			return [(lng + previousLng) / 2, (lat + previousLat) / 2];
		});
		expect(middles.length).toBeGreaterThan(30);
		expect(middles.filter((middle) => isLandInTile('east-asia', 8, middle))).toEqual([]);
		expect(isLandInTile('east-asia', 8, [126.99, 37.53])).toBe(true);
		expect(isLandInTile('east-asia', 8, [126.99, 37.5])).toBe(true);
	});

	test('the middle of the sea between Korea and Japan is sea at every zoom', () => {
		for (let z = 3; z <= 8; z++) expect([z, isLandInTile('east-asia', z, [134.5, 39])]).toEqual([z, false]);
	});

	test('tiles of zoom 8 say the same of land and sea as the outlines they were made from', () => {
		const [land] = outlinesFrom(eastAsia).land.features;
		const [west, south, east, north] = basemapSets['east-asia'].bounds;
		const isLand = (position: Position) => land !== undefined && booleanPointInPolygon(position, land);
		const lng = fc.integer({ min: west * 1e4, max: east * 1e4 }).map((tenThousandths) => tenThousandths / 1e4);
		const lat = fc.integer({ min: south * 1e4, max: north * 1e4 }).map((tenThousandths) => tenThousandths / 1e4);
		fc.assert(
			fc.property(lng, lat, (x, y) => {
				// A tile rounds to 38 m: within that of a shore, either answer is right.
				const around = [[x - 1e-3, y], [x + 1e-3, y], [x, y - 1e-3], [x, y + 1e-3]].map(isLand); // prettier-ignore
				fc.pre(around.every((answer) => answer === isLand([x, y])));
				expect(isLandInTile('east-asia', 8, [x, y])).toBe(isLand([x, y]));
			}),
			{ numRuns: 150, examples: [[126.99, 37.56], [134.5, 39], [136.1, 35.3]] } // prettier-ignore
		);
	});

	test('the tile of Yokosuka shows the coast with more than fifteen times the vertices Natural Earth has there', () => {
		const yokosuka: Position = [139.667, 35.283];
		const { x, y } = addressOf(8, yokosuka);
		const naturalEarth = outlinesFrom(world).coast.features.flatMap(({ geometry }) => positionsOf(geometry));
		const coarse = naturalEarth.filter(
			(position) => addressOf(8, position).x === x && addressOf(8, position).y === y
		).length;
		const detailed = layerAt('east-asia', 8, yokosuka, 'coast').flatMap(({ geometry }) => positionsOf(geometry)).length;
		expect(coarse).toBeGreaterThan(0);
		expect(detailed).toBeGreaterThan(coarse * 15);
	});

	test('both sets have the same layers, and the demarcation line is told from borders', () => {
		const paju: Position = [126.8, 37.95];
		for (const [setName, z] of [
			['world', 2],
			['east-asia', 8]
		] as const) {
			const kinds = layerAt(setName, z, paju, 'borders').map(({ properties }) => properties?.['kind'] as unknown);
			expect(kinds).toContain('demarcation');
		}
	});

	test('the world leaves East Asia empty from the zoom at which the detailed set lies above it', () => {
		expect(isLandInTile('world', 2, [127.5, 37])).toBe(true);
		expect(isLandInTile('world', 3, [127.5, 37])).toBe(false);
		expect(isLandInTile('world', 4, [127.5, 37])).toBe(false);
		expect(isLandInTile('world', 4, [105, 35])).toBe(true);
		expect(isLandInTile('east-asia', 4, [127.5, 37])).toBe(true);
	});

	test('in the tiles, too, the Caspian is sea and Antarctica is land', () => {
		for (let z = 0; z <= 4; z++) {
			expect(isLandInTile('world', z, [51, 42])).toBe(false);
			expect(isLandInTile('world', z, [60, -75])).toBe(true);
		}
	});

	test('a zoom outside a set has empty tiles', () => {
		expect(makeTile('east-asia', 2, 3, 1)).toHaveLength(0);
		expect(makeTile('world', 5, 27, 12)).toHaveLength(0);
	});
});

test('all tiles together stay small: 2.5 MB, and no tile above 60 kB', () => {
	const sizes = (['world', 'east-asia'] as const).flatMap((setName) =>
		tilesOf(setName).map(({ z, x, y }) => makeTile(setName, z, x, y).length)
	);
	expect(sizes).toHaveLength(1499);
	expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(2_500_000);
	expect(Math.max(...sizes)).toBeLessThan(60_000);
});
