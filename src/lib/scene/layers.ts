import { placeParts } from './place-circles';

/**
 * The drawing order, from the bottom up. Both renderers follow it; names that stand higher are also placed first,
 * so a city gives way to an arc and an arc's distance to a place.
 */
export const layerIds = [
	'sea',
	// One set whole after the other: MapLibre masks all tiles anew wherever two layers of different sources meet, and
	// that was most of what it drew.
	'land-world',
	'coast-world',
	'borders-world',
	'demarcation-world',
	'land',
	'coast',
	'borders',
	'demarcation',
	'sea-names',
	'city-names',
	'great-circle',
	'arc-casings',
	'arcs',
	'arc-room',
	'arc-heads',
	'arc-head-insides',
	'arc-distances',
	...placeParts.map((part) => `place-${part}` as const),
	'place-names'
] as const;

export type LayerId = (typeof layerIds)[number];
