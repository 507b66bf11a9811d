import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** What every border line says of itself; `demarcation` is the military demarcation line in Korea. */
export interface BorderProperties {
	readonly kind: 'border' | 'demarcation';
}

type Area = Polygon | MultiPolygon;
type Line = LineString | MultiLineString;

/**
 * Land and its lines as GeoJSON. The land is one colour and has no countries in it; the coast follows its rings, but
 * not where the data was cut at a box or at the antimeridian; borders run over land only.
 */
export interface Outlines {
	readonly land: FeatureCollection<Area, null>;
	readonly coast: FeatureCollection<Line, null>;
	readonly borders: FeatureCollection<Line, BorderProperties>;
}

/** The whole of a file of `geodata/basemap`. */
export function outlinesFrom(topology: Topology): Outlines {
	return pickOutlines(topology, ['land', 'coast', 'borders']);
}

/** The world without the bounds of the East Asia set. Its land overlaps them by 0.02°, so that no gap shows. */
export function outlinesOutsideEastAsia(world: Topology): Outlines {
	return pickOutlines(world, ['landOutside', 'coastOutside', 'bordersOutside']);
}

function pickOutlines(topology: Topology, [land, coast, borders]: readonly [string, string, string]): Outlines {
	return {
		land: collect(topology, land, isArea, () => null),
		coast: collect(topology, coast, isLine, () => null),
		borders: collect(topology, borders, isLine, ({ properties }) => ({
			kind: properties?.['kind'] === 'demarcation' ? 'demarcation' : 'border'
		}))
	};
}

/** @throws Error when the topology has no such object, or one of another geometry: the file is not ours then */
function collect<Shape extends Area | Line, Properties>(
	topology: Topology,
	objectName: string,
	isShape: (geometry: Feature['geometry']) => geometry is Shape,
	propertiesOf: (from: Feature) => Properties & Feature['properties']
): FeatureCollection<Shape, Properties & Feature['properties']> {
	const object = topology.objects[objectName];
	if (!object) throw new Error(`the basemap topology has no object "${objectName}"`);
	const found = feature(topology, object);
	const features = found.type === 'FeatureCollection' ? found.features : [found];
	return {
		type: 'FeatureCollection',
		features: features.map((from) => {
			const { geometry } = from;
			if (!isShape(geometry)) throw new Error(`"${objectName}" in the basemap topology holds a ${geometry.type}`);
			return { type: 'Feature', properties: propertiesOf(from), geometry };
		})
	};
}

function isArea(geometry: Feature['geometry']): geometry is Area {
	return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function isLine(geometry: Feature['geometry']): geometry is Line {
	return geometry.type === 'LineString' || geometry.type === 'MultiLineString';
}
