import type { FeatureCollection } from 'geojson';
import type { GeoJSONVTFeature, GeoJSONVTTile } from '@maplibre/geojson-vt';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';

/** Steps across one tile, each way. At zoom 8 one step is 38 m at the equator, 31 m at Tokyo. */
export const tileExtent = 4096;

/** How far geometry runs on past a tile's edge, in steps: no line drawn near the edge is cut off by half its width. */
const bufferSteps = 64;

/**
 * How far a simplified line may stray, in steps of the tile it is in, whatever its zoom. MapLibre draws a tile 512 px
 * wide, so 4 steps are half a pixel: every reader fetches the points of a finer one, and every frame draws them. With
 * 5, Yokosuka lies in the sea. Tiles of `maxZoom` are not simplified: they are enlarged.
 */
const toleranceSteps = 4;

/**
 * A line that is no larger than this, each way, is a speck: the indexer leaves out land of that size and keeps its
 * coast, a third of all the lines of an archipelago.
 */
const speckSteps = 4;

/** Named layers of features, cut into tiles on demand. */
export interface TileSet {
	/** One tile in the Mapbox Vector Tile format, not compressed; no bytes at all where there is nothing to draw. */
	tile(z: number, x: number, y: number): Uint8Array;
}

/** Indexes every layer once; the name of a layer is its `source-layer` in a map style. */
export function createTileSet(
	layers: Readonly<Record<string, FeatureCollection>>,
	options: { readonly maxZoom: number }
): TileSet {
	const indexes = Object.entries(layers).map(([name, features]) => {
		const settings = { extent: tileExtent, buffer: bufferSteps, tolerance: toleranceSteps, maxZoom: options.maxZoom };
		return [name, new GeoJSONVT(features, settings)] as const;
	});
	return {
		tile(z, x, y) {
			const found: Record<string, GeoJSONVTTile> = {};
			for (const [name, index] of indexes) {
				const layer = index.getTile(z, x, y);
				if (!layer) continue;
				const drawn = z < options.maxZoom ? withoutSpecks(layer) : layer;
				if (drawn.features.length > 0) found[name] = drawn;
			}
			if (Object.keys(found).length === 0) return new Uint8Array();
			return fromGeojsonVt(found, { version: 2, extent: tileExtent });
		}
	};
}

function withoutSpecks(layer: GeoJSONVTTile): GeoJSONVTTile {
	const features = layer.features
		.map((feature: GeoJSONVTFeature) =>
			feature.type === 2 ? { ...feature, geometry: feature.geometry.filter((line) => !isSpeck(line)) } : feature
		)
		.filter(({ geometry }) => geometry.length > 0);
	// The package says of a finished tile's features that they are unfinished ones as well.
	return { ...layer, features: features as GeoJSONVTTile['features'] };
}

function isSpeck(line: readonly (readonly [x: number, y: number])[]): boolean {
	return [0, 1].every((axis) => {
		const along = line.map((point) => point[axis] ?? 0);
		return Math.max(...along) - Math.min(...along) <= speckSteps;
	});
}
