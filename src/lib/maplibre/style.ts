import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { openHead } from '../cartography/arrowhead';
import * as marks from '../cartography/marks';
import { seenZooms } from '../cartography/meeting-zooms';
import type { LayerId } from '../scene/layers';
import { layerIds } from '../scene/layers';
import type { PlacePart } from '../scene/place-circles';
import { placeParts } from '../scene/place-circles';
import type { Scene } from '../scene/scene';
import { fontStack } from './font-stack';
import { basemapLayers } from './style-basemap';
import type { TileSets } from './style-sources';
import { sourcesOf } from './style-sources';

/**
 * The whole map as a MapLibre style: a pure function of the scene and of where the tiles are. Without `glyphs`,
 * MapLibre draws every letter with the reader's own fonts and asks no server.
 */
export function composeStyle(scene: Scene, tiles: TileSets): StyleSpecification {
	const layers: Readonly<Record<LayerId, LayerSpecification>> = { ...basemapLayers(scene), ...storyLayers(scene) };
	return {
		version: 8,
		name: `Dateline ${scene.theme} ${scene.locale}`,
		sources: sourcesOf(scene, tiles),
		layers: layerIds.map((id) => layers[id])
	};
}

/** The name from the whole zoom on within which it finds room (`keepsRoomAt`), else nothing. */
const nameWithRoom: ExpressionSpecification = [
	'step',
	['zoom'],
	'',
	...Array.from({ length: seenZooms.closest + 1 }, (_, zoom) => [
		zoom,
		['case', ['<', ['get', 'fromZoom'], zoom + 1], ['get', 'name'], '']
	]).flat()
] as ExpressionSpecification;

/**
 * The page writes the names of places and the distances itself (stage/MapMarkers): here they only keep other names
 * away.
 */
const unseen = { 'text-opacity': 0, 'icon-opacity': 0 };

function storyLayers(scene: Scene) {
	const { palette } = scene;
	return {
		'great-circle': {
			id: 'great-circle',
			type: 'line',
			source: 'great-circles',
			// A source of which nothing is shown has no tiles, which would be masked in every frame.
			layout: { 'line-cap': 'round', visibility: scene.arcs.some(({ selected }) => selected) ? 'visible' : 'none' },
			paint: {
				'line-color': ['get', 'color'],
				'line-width': marks.greatCircle.widthPx,
				'line-dasharray': [...marks.greatCircle.dash]
			}
		},
		'arc-casings': {
			id: 'arc-casings',
			type: 'line',
			source: 'arcs',
			paint: {
				'line-color': palette.halo,
				'line-width': ['+', ['get', 'widthPx'], marks.casing.addedPx],
				'line-opacity': marks.casing.opacity
			}
		},
		arcs: {
			id: 'arcs',
			type: 'line',
			source: 'arcs',
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': ['get', 'color'],
				'line-width': ['get', 'widthPx'],
				// A solid line is a dash without a gap: MapLibre takes no empty array from data.
				'line-dasharray': [
					'case',
					['==', ['length', ['get', 'dash']], 0],
					['literal', [1, 0]],
					['array', 'number', ['get', 'dash']]
				]
			}
		},
		'arc-room': {
			id: 'arc-room',
			type: 'symbol',
			source: 'arc-rooms',
			layout: {
				'symbol-placement': 'line',
				'symbol-spacing': 9,
				'icon-image': 'room-arc',
				'icon-padding': 0,
				'icon-allow-overlap': true
			},
			paint: unseen
		},
		'arc-heads': {
			id: 'arc-heads',
			type: 'symbol',
			source: 'arc-ends',
			layout: {
				'icon-image': 'arrowhead',
				'icon-rotate': ['get', 'endBearingDeg'],
				'icon-rotation-alignment': 'map',
				'icon-offset': [0, marks.head.gapPx + marks.head.lengthPx / 2],
				'icon-allow-overlap': true,
				'icon-ignore-placement': true
			},
			paint: { 'icon-color': ['get', 'color'] }
		},
		// What has not happened yet has an open head: a smaller one in the colour of paper within it.
		'arc-head-insides': {
			id: 'arc-head-insides',
			type: 'symbol',
			source: 'arc-ends',
			filter: ['!=', ['get', 'status'], 'happened'],
			layout: {
				'icon-image': 'arrowhead',
				'icon-size': openHead.size,
				'icon-rotate': ['get', 'endBearingDeg'],
				'icon-rotation-alignment': 'map',
				// In pixels of the image before it is made smaller.
				'icon-offset': [0, (marks.head.gapPx + openHead.tipPx) / openHead.size + marks.head.lengthPx / 2],
				'icon-allow-overlap': true,
				'icon-ignore-placement': true
			},
			paint: { 'icon-color': palette.paper }
		},
		'arc-distances': {
			id: 'arc-distances',
			type: 'symbol',
			source: 'arc-distances',
			filter: ['<', ['get', 'fromZoom'], ['+', ['zoom'], 1]],
			layout: {
				'symbol-sort-key': ['case', ['get', 'selected'], 0, 1],
				'icon-image': 'pill',
				'icon-text-fit': 'both',
				'icon-text-fit-padding': [2, 5, 2, 5],
				'text-field': ['get', 'text'],
				'text-font': fontStack(scene.locale, 'sans', 'Medium'),
				'text-size': marks.distance.sizePx,
				'text-padding': 4
			},
			paint: unseen
		},
		...circleLayers(),
		'place-names': {
			id: 'place-names',
			type: 'symbol',
			source: 'places',
			layout: {
				'icon-image': 'room-place',
				'icon-allow-overlap': true,
				'text-field': nameWithRoom,
				'text-font': fontStack(scene.locale, 'sans', 'Semibold'),
				'text-size': ['get', 'nameSizePx'],
				'text-anchor': ['get', 'anchor'],
				'text-offset': ['array', 'number', 2, ['get', 'offsetEm']],
				'text-allow-overlap': true
			},
			paint: unseen
		}
	} satisfies Partial<Record<LayerId, LayerSpecification>>;
}

/** A layer for each of a place's circles. */
function circleLayers() {
	const layers = placeParts.map((part) => {
		const id: `place-${PlacePart}` = `place-${part}`;
		const layer: LayerSpecification = {
			id,
			type: 'circle',
			source: 'place-circles',
			filter: ['==', ['get', 'part'], part],
			paint: {
				// MapLibre smooths a circle's edge inwards, over one pixel: half of it is missing from the radius.
				'circle-radius': ['+', ['get', 'radiusPx'], 0.5],
				'circle-color': ['get', 'fill'],
				'circle-opacity': ['get', 'opacity'],
				'circle-stroke-color': ['get', 'lineColor'],
				'circle-stroke-width': ['get', 'lineWidthPx']
			}
		};
		return [id, layer] as const;
	});
	return Object.fromEntries(layers) as Record<`place-${PlacePart}`, LayerSpecification>;
}
