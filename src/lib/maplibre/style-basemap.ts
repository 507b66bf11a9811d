import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { LayerId } from '../scene/layers';
import * as marks from '../cartography/marks';
import type { Scene } from '../scene/scene';
import { cityRanksByZoom } from '../scene/context-labels';
import { fontStack } from './font-stack';

const isDemarcation: FilterSpecification = ['==', ['get', 'kind'], 'demarcation'];
const isBorder: FilterSpecification = ['==', ['get', 'kind'], 'border'];

/** Tiles of GeoJSON hold whole zooms, so the steps are whole as well. */
const cityRankByZoom: ExpressionSpecification = ['step', ['zoom'], 0, ...cityRanksByZoom.flat()];

/** Land, sea and their names. Both tile sets have the same layers: the world first, the detailed set above it. */
export function basemapLayers(scene: Scene) {
	const { palette } = scene;
	return {
		sea: { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
		...bothSets(scene),
		'sea-names': {
			id: 'sea-names',
			type: 'symbol',
			source: 'sea-names',
			filter: ['all', ['>=', ['zoom'], ['get', 'minZoom']], ['<', ['zoom'], ['get', 'maxZoom']]],
			layout: {
				'symbol-sort-key': ['get', 'rank'],
				'text-field': ['get', 'name'],
				'text-font': fontStack(scene.locale, 'serif', 'Italic'),
				'text-size': marks.sea.sizePx,
				'text-letter-spacing': marks.sea.spacingEm[scene.locale],
				'text-max-width': 20,
				'text-rotate': ['get', 'rotationDeg'],
				'text-rotation-alignment': 'map',
				'text-padding': 2
			},
			paint: {
				'text-color': palette.seaName,
				'text-opacity': unlessClipped,
				'text-halo-color': palette.sea,
				'text-halo-width': marks.sea.haloPx,
				// Where the browser sets the same word on the poster.
				'text-translate': [-1, -1.5]
			}
		},
		'city-names': {
			id: 'city-names',
			type: 'symbol',
			source: 'cities',
			filter: ['<=', ['get', 'rank'], cityRankByZoom],
			layout: {
				'symbol-sort-key': ['get', 'rank'],
				'icon-image': 'city-dot',
				'text-field': ['get', 'name'],
				'text-font': fontStack(scene.locale, 'sans', 'Regular'),
				'text-size': marks.city.sizePx,
				'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
				// MapLibre's boxes of letters have some room of their own.
				'text-radial-offset': (marks.city.gapPx - 3) / marks.city.sizePx,
				'text-justify': 'auto',
				'text-padding': 3
			},
			paint: {
				'text-color': palette.cityName,
				'text-opacity': unlessClipped,
				'text-halo-color': palette.halo,
				'text-halo-width': marks.city.haloPx,
				'text-translate': [0, -1],
				'icon-color': palette.cityName,
				'icon-opacity': unlessClipped
			}
		}
	} satisfies Partial<Record<LayerId, LayerSpecification>>;
}

/** hide-clipped-names.ts says as the map moves which names its edge cuts. */
const unlessClipped: ExpressionSpecification = ['case', ['boolean', ['feature-state', 'clipped'], false], 0, 1];

/** So thin that nobody sees how its pieces meet: rounded they are twice as many triangles. */
const hairline = { 'line-join': 'miter' } as const;

function bothSets({ palette }: Scene) {
	const fill = (id: LayerId, source: string): LayerSpecification => ({
		id,
		type: 'fill',
		source,
		'source-layer': 'land',
		// Antialiasing would draw a hairline where tiles meet; the coast has its own line.
		paint: { 'fill-color': palette.land, 'fill-antialias': false }
	});
	const coast = (id: LayerId, source: string): LayerSpecification => ({
		id,
		type: 'line',
		source,
		'source-layer': 'coast',
		layout: hairline,
		paint: { 'line-color': palette.coast, 'line-width': marks.coast.widthPx }
	});
	const border = (id: LayerId, source: string): LayerSpecification => ({
		id,
		type: 'line',
		source,
		'source-layer': 'borders',
		filter: isBorder,
		layout: hairline,
		paint: { 'line-color': palette.border, 'line-width': marks.border.widthPx }
	});
	const demarcation = (id: LayerId, source: string): LayerSpecification => ({
		id,
		type: 'line',
		source,
		'source-layer': 'borders',
		filter: isDemarcation,
		paint: {
			'line-color': palette.cityName,
			'line-width': marks.demarcation.widthPx,
			'line-dasharray': [...marks.demarcation.dash]
		}
	});
	return {
		'land-world': fill('land-world', 'world'),
		land: fill('land', 'east-asia'),
		'coast-world': coast('coast-world', 'world'),
		coast: coast('coast', 'east-asia'),
		'borders-world': border('borders-world', 'world'),
		borders: border('borders', 'east-asia'),
		'demarcation-world': demarcation('demarcation-world', 'world'),
		demarcation: demarcation('demarcation', 'east-asia')
	};
}
