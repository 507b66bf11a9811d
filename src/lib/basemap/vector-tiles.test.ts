import { VectorTile } from '@mapbox/vector-tile';
import type { FeatureCollection } from 'geojson';
import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import { createTileSet, tileExtent } from './vector-tiles';

/** A square of land around the null meridian's crossing with the equator, 20° wide. */
const square: FeatureCollection = {
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			properties: { kind: 'border' },
			geometry: { type: 'Polygon', coordinates: [[[-10, -10], [10, -10], [10, 10], [-10, 10], [-10, -10]]] } // prettier-ignore
		}
	]
};

const decode = (bytes: Uint8Array) => new VectorTile(new PbfReader(bytes)).layers;

describe('a set of vector tiles', () => {
	const tiles = createTileSet({ land: square }, { maxZoom: 4 });

	test('a tile is a vector tile of version 2 with the layer, its extent, its properties and its shape', () => {
		const { land } = decode(tiles.tile(0, 0, 0));
		expect(land).toMatchObject({ name: 'land', version: 2, extent: tileExtent, length: 1 });
		expect(land?.feature(0).properties).toEqual({ kind: 'border' });
		const west = Math.round(((180 - 10) / 360) * tileExtent);
		expect(land?.feature(0).bbox()[0]).toBe(west);
	});

	test('a tile with nothing in it has no bytes', () => {
		expect(tiles.tile(4, 0, 0)).toHaveLength(0);
		expect(createTileSet({}, { maxZoom: 4 }).tile(0, 0, 0)).toHaveLength(0);
	});

	test('a layer with nothing in a tile is left out of it', () => {
		const set = createTileSet({ land: square, coast: { type: 'FeatureCollection', features: [] } }, { maxZoom: 4 });
		expect(Object.keys(decode(set.tile(0, 0, 0)))).toEqual(['land']);
	});

	test('a coast as small as the land that is left out is left out with it, but for the closest tiles', () => {
		const ring = (halfDeg: number): FeatureCollection['features'][number] => ({
			type: 'Feature',
			properties: {},
			geometry: {
				type: 'LineString',
				coordinates: [[1, 1], [1 + 2 * halfDeg, 1], [1, 1 + 2 * halfDeg], [1, 1]] // prettier-ignore
			}
		});
		const stepDeg = 360 / tileExtent;
		const set = createTileSet(
			{ coast: { type: 'FeatureCollection', features: [ring(1.9 * stepDeg), ring(6 * stepDeg)] } },
			{ maxZoom: 1 }
		);
		const sizes = (z: number) => {
			const { coast } = decode(set.tile(z, z, 0));
			return Array.from({ length: coast?.length ?? 0 }, (_, index) => {
				const [west = 0, , east = 0] = coast?.feature(index).bbox() ?? [];
				return east - west;
			});
		};
		expect(sizes(0)).toEqual([12]);
		expect(sizes(1)).toHaveLength(2);
	});

	test('a tile has the same bytes whichever tiles were made before it', () => {
		const other = createTileSet({ land: square }, { maxZoom: 4 });
		other.tile(4, 8, 8);
		expect(other.tile(1, 0, 0)).toEqual(tiles.tile(1, 0, 0));
	});
});
