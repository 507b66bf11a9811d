/** What stands beside what, in the order of the tables. */
export type PageName = 'floor' | 'leaflet' | 'openlayers' | 'maplibre' | 'svelte-maplibre' | 'deck' | 'embed' | 'page';

export interface BenchPage {
	name: PageName;
	/** For tables. */
	words: string;
	/** From the bench server's root. */
	path: string;
	/** Selector of the element that shows the map. */
	box: string;
	/** Selector of what is shown of a place when it is pressed. */
	card: string;
	/** Whether the map can be moved at all. */
	canMove: boolean;
	isOurs: boolean;
}

const peer = (name: PageName, words: string, card: string, canMove = true): BenchPage => ({
	name,
	words,
	path: `/peers/${name}/`,
	box: '#map',
	card,
	canMove,
	isOurs: false
});

const ours = (name: PageName, words: string, path: string): BenchPage => ({
	name,
	words,
	path,
	box: '.map-box',
	card: '.card',
	canMove: true,
	isOurs: true
});

export const pages: readonly BenchPage[] = [
	peer('floor', 'floor (SVG)', 'section', false),
	peer('leaflet', 'Leaflet', '.leaflet-popup'),
	peer('openlayers', 'OpenLayers', '#popup p'),
	peer('maplibre', 'bare MapLibre', '.maplibregl-popup'),
	peer('svelte-maplibre', 'svelte-maplibre-gl', '.maplibregl-popup'),
	peer('deck', 'deck.gl on MapLibre', '.maplibregl-popup'),
	ours('embed', 'Dateline embed', '/en/japan-korea-defense/embed/'),
	ours('page', 'Dateline page', '/en/japan-korea-defense/')
];
