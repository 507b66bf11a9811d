import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { LabelSide } from '../cartography/labels';
import * as marks from '../cartography/marks';
import type { LngLat } from '../geo/lng-lat';
import type { Scene, SceneArc } from '../scene/scene';

/** One set of basemap tiles, as the style needs to know it. */
export interface TileSet {
	/** Address with {z}, {x} and {y}; absolute, since a worker has no page to resolve it against. */
	readonly url: string;
	readonly minZoom: number;
	readonly maxZoom: number;
	/** [west, south, east, north]: outside there are no tiles to ask for. */
	readonly bounds: readonly [number, number, number, number];
}

export type TileSets = Readonly<Record<'world' | 'east-asia', TileSet>>;

/**
 * What the style's layers draw: tiles of the basemap, and the scene as features, each with the properties that a layer
 * reads.
 */
export function sourcesOf(scene: Scene, tiles: TileSets): StyleSpecification['sources'] {
	return {
		world: vectorSource(tiles.world),
		'east-asia': vectorSource(tiles['east-asia']),
		'sea-names': {
			...points(
				scene.seaNames,
				({ position }) => position,
				({ id, name, rank, rotationDeg, minZoom, maxZoom }) => ({ id, name, rank, rotationDeg, minZoom, maxZoom })
			),
			promoteId: 'id'
		},
		cities: {
			...points(
				scene.cities,
				({ position }) => position,
				({ id, name, rank }) => ({ id, name, rank })
			),
			promoteId: 'id'
		},
		'arc-rooms': lines(
			scene.arcs,
			({ positions }) => positions,
			() => ({})
		),
		...arcSources(scene.arcs),
		'great-circles': lines(
			scene.arcs.filter((arc) => arc.selected),
			({ greatCircle }) => greatCircle,
			({ id, color }) => ({ id, color })
		),
		'arc-distances': points(
			scene.distances,
			({ position }) => position,
			({ text, selected, shown }) => ({ text, selected, fromZoom: shown?.from ?? 0 })
		),
		places: points(
			scene.places,
			({ position }) => position,
			({ name, nameSizePx, nameShown, side }) => ({
				name,
				nameSizePx,
				...nameOffset(side, nameSizePx),
				fromZoom: nameShown?.from ?? 0
			})
		),
		'place-circles': points(
			scene.places.flatMap(({ position, circles }) => circles.map((circle) => ({ position, circle }))),
			({ position }) => position,
			({ circle: { part, radiusPx, fill, opacity, lineColor, lineWidthPx } }) => ({
				part,
				radiusPx,
				fill,
				opacity,
				lineColor,
				lineWidthPx
			})
		)
	};
}

/** What changes while an arc draws itself: its line and its head. The room that it keeps free of names stays. */
export function arcSources(arcs: readonly SceneArc[]) {
	return {
		arcs: lines(
			arcs,
			({ positions }) => positions,
			({ id, kind, color, widthPx, dash }) => ({ id, kind, color, widthPx, dash })
		),
		'arc-ends': points(
			arcs,
			({ end }) => end,
			({ color, endBearingDeg, status }) => ({ color, endBearingDeg, status })
		)
	};
}

/** MapLibre's words for "the name stands to the right": the text's left edge is at the point, moved by some ems. */
function nameOffset(side: LabelSide, sizePx: number): { anchor: string; offsetEm: readonly [number, number] } {
	const gap = marks.placeName.gapPx / sizePx;
	return {
		right: { anchor: 'left', offsetEm: [gap, 0] as const },
		left: { anchor: 'right', offsetEm: [-gap, 0] as const },
		below: { anchor: 'top', offsetEm: [0, gap - 0.15] as const },
		above: { anchor: 'bottom', offsetEm: [0, 0.15 - gap] as const }
	}[side];
}

function vectorSource({ url, minZoom, maxZoom, bounds }: TileSet) {
	const [west, south, east, north] = bounds;
	const box: [number, number, number, number] = [west, south, east, north];
	return { type: 'vector' as const, tiles: [url], minzoom: minZoom, maxzoom: maxZoom, bounds: box };
}

/**
 * Features for MapLibre, each with the properties that a layer reads, and no others: what else is known of them stays
 * here.
 */
function points<Feature>(
	features: readonly Feature[],
	positionOf: (feature: Feature) => LngLat,
	propertiesOf: (feature: Feature) => GeoJSON.GeoJsonProperties
): GeoJSONSourceSpecification {
	return geojson(
		features.map((feature) => ({
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [...positionOf(feature)] },
			properties: propertiesOf(feature)
		}))
	);
}

function lines<Feature>(
	features: readonly Feature[],
	lineOf: (feature: Feature) => readonly LngLat[],
	propertiesOf: (feature: Feature) => GeoJSON.GeoJsonProperties
): GeoJSONSourceSpecification {
	return geojson(
		features.map((feature) => ({
			type: 'Feature',
			geometry: { type: 'LineString', coordinates: lineOf(feature).map((position) => [...position]) },
			properties: propertiesOf(feature)
		}))
	);
}

function geojson(features: GeoJSON.Feature[]): GeoJSONSourceSpecification {
	// No simplification: an arc has few points, and its ends must lie exactly on its places.
	return { type: 'geojson', data: { type: 'FeatureCollection', features }, tolerance: 0 };
}
