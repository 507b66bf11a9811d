import { placeParts } from './place-circles';

/**
 * The drawing order, from the bottom up. Both renderers follow it; names that stand higher are also placed first,
 * so a city gives way to an arc and an arc's distance to a place.
 */
export const layerIds = [
	'sea',
	'land-world',
	'land',
	'coast-world',
	'coast',
	'borders-world',
	'borders',
	'demarcation-world',
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
