import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { disputedIslets } from '../../../geodata/basemap/editorial-decisions';
import { outlinesFrom, outlinesOutsideEastAsia } from './outlines';
import { basemapSets } from './tile-grid';

const read = (name: string) => JSON.parse(readFileSync(`geodata/basemap/${name}.topojson`, 'utf8')) as Topology;
const world = read('world');
const eastAsia = outlinesFrom(read('east-asia'));
const wholeWorld = outlinesFrom(world);
const outside = outlinesOutsideEastAsia(world);
const [west, south, east, north] = basemapSets['east-asia'].bounds;

/** Every line or ring of a collection, as a list of positions. */
function linesOf({ features }: FeatureCollection): readonly Position[][] {
	return features.flatMap(({ geometry }) => {
		if (geometry.type === 'LineString') return [geometry.coordinates];
		if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon') return geometry.coordinates;
		return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
	});
}

/** Both ends of every segment of a collection. */
const segmentsOf = (collection: FeatureCollection) =>
	linesOf(collection).flatMap((line) => line.slice(1).map((end, index) => [line[index] ?? end, end] as const));

const isLand = (land: FeatureCollection, position: Position) =>
	land.features.some(({ geometry }) => geometry.type === 'MultiPolygon' && booleanPointInPolygon(position, geometry));

describe('editorial rules of the outlines', () => {
	test('land has one feature and no properties: no country can be told from another', () => {
		for (const { land } of [eastAsia, wholeWorld, outside]) {
			expect(land.features).toHaveLength(1);
			expect(land.features[0]?.properties).toBeNull();
		}
	});

	test.each(Object.entries(disputedIslets))('nothing is drawn at %s', (_, [w, s, e, n]) => {
		for (const { land, coast, borders } of [eastAsia, wholeWorld, outside]) {
			const positions = [land, coast, borders].flatMap((collection) => linesOf(collection).flat());
			expect(positions.filter(([lng = 0, lat = 0]) => lng > w && lng < e && lat > s && lat < n)).toEqual([]);
		}
	});

	test('the military demarcation line is one feature of its own and stays within Korea, on land', () => {
		for (const { borders } of [eastAsia, wholeWorld]) {
			const demarcations = borders.features.filter(({ properties }) => properties.kind === 'demarcation');
			expect(demarcations).toHaveLength(1);
			const positions = linesOf({ type: 'FeatureCollection', features: demarcations }).flat();
			expect(positions.length).toBeGreaterThan(10);
			expect(positions.every(([lng = 0, lat = 0]) => lng > 126 && lng < 128.6 && lat > 37.5 && lat < 38.8)).toBe(true);
		}
	});

	test('no border crosses the isthmus of Perekop or surrounds Hong Kong', () => {
		const positions = linesOf(wholeWorld.borders).flat();
		const near = (w: number, s: number, e: number, n: number) =>
			positions.filter(([lng = 0, lat = 0]) => lng > w && lng < e && lat > s && lat < n);
		expect(near(33, 45.5, 35.5, 46.5)).toEqual([]);
		expect(near(113, 21.8, 114.6, 23)).toEqual([]);
	});

	test('borders run over land: none of them is a maritime line', () => {
		const middles = segmentsOf(eastAsia.borders).map(([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) => [
			(x1 + x2) / 2,
			(y1 + y2) / 2
		]);
		// Every 20th is enough: looking all of them up takes half a minute.
		const atSea = middles.filter((middle, index) => index % 20 === 0 && !isLand(eastAsia.land, middle));
		expect(atSea).toEqual([]);
	});
});

describe('edges that are no coast', () => {
	test('coast and borders have no run along the edges of the detailed box', () => {
		// The border of Russia and China does touch 50°N, for 200 m. A cut edge of land would be a hundred times that.
		const isOn = (edge: number, ...values: number[]) => values.every((value) => Math.abs(value - edge) < 0.001);
		const along = [...segmentsOf(eastAsia.coast), ...segmentsOf(eastAsia.borders)].filter(
			([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) =>
				Math.hypot(x1 - x2, y1 - y2) > 0.02 &&
				(isOn(west, x1, x2) || isOn(east, x1, x2) || isOn(south, y1, y2) || isOn(north, y1, y2))
		);
		expect(along).toEqual([]);
	});

	test('the world’s coast has no segment along the antimeridian or the pole', () => {
		const along = segmentsOf(wholeWorld.coast).filter(
			([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) =>
				(Math.abs(x1) > 179.995 && Math.abs(x2) > 179.995 && Math.abs(y1 - y2) > 0.01) || Math.min(y1, y2) < -89
		);
		expect(along).toEqual([]);
	});

	test('nothing runs across the whole map: cut at the antimeridian, no segment is long', () => {
		for (const collection of [wholeWorld.coast, wholeWorld.borders, outside.coast]) {
			expect(segmentsOf(collection).filter(([[x1 = 0], [x2 = 0]]) => Math.abs(x1 - x2) > 30)).toEqual([]);
		}
	});
});

describe('land and sea', () => {
	test('Antarctica, Chukotka and Europe are land in the world set; the Caspian and the Pacific are not', () => {
		for (const land of [wholeWorld.land, outside.land]) {
			for (const position of [
				[0, -80],
				[90, -75],
				[-178, 67],
				[178, 67],
				[15, 50]
			]) {
				expect(isLand(land, position)).toBe(true);
			}
			for (const position of [
				[51, 42],
				[-150, 0],
				[179.9, 50],
				[0, 80]
			])
				expect(isLand(land, position)).toBe(false);
		}
	});

	test('the world overlaps the detailed land by a hair and leaves the rest of it out', () => {
		expect(isLand(outside.land, [116, 45])).toBe(false);
		for (const lat of [25, 35, 45]) {
			expect(isLand(outside.land, [115.01, lat])).toBe(true);
			expect(isLand(eastAsia.land, [115.01, lat])).toBe(true);
		}
	});

	test('a topology of other objects is refused by the name of what is missing', () => {
		expect(() => outlinesOutsideEastAsia(read('east-asia'))).toThrow('no object "landOutside"');
	});
});
