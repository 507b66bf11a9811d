import type { Map as LibreMap } from 'maplibre-gl';
import type { Scene } from '../scene/scene';
import { hasDrawn } from './has-drawn';

/** Why the live map is not, or not wholly, there. Each has one sentence in every language. */
export type MapFault = 'context-lost' | 'stalled' | 'tiles' | 'undrawable';

/** A worker that hangs or is blocked says nothing at all; after this long without a first frame, silence is a fault. */
const patienceMs = 8000;

/**
 * Reports when the first complete frame stands, and everything that goes wrong before and after.
 *
 * @returns the clean-up
 */
export function watchForFaults(
	map: LibreMap,
	{
		scene,
		onReady,
		onFault
	}: {
		readonly scene: Pick<Scene, 'places'>;
		readonly onReady: () => void;
		readonly onFault: (fault: MapFault | null) => void;
	}
): () => void {
	let fault: MapFault | null = null;
	const report = (next: MapFault | null) => {
		if (next === fault) return;
		fault = next;
		onFault(next);
	};
	// MapLibre takes a tile that is not there (404) for an empty one and says nothing; a first frame without any land
	// tells.
	const basemap = ['world', 'east-asia'];
	let tilesAsked = false;
	map.on('sourcedataloading', ({ sourceId, tile }) => {
		if (tile && basemap.includes(sourceId)) tilesAsked = true;
	});
	let isWatching = true;
	// Called in the task of a frame that is complete.
	const show = () => {
		void hasDrawn(map, scene).then((isDrawn) => {
			if (!isWatching || isDrawn === null) return;
			if (isDrawn) onReady();
			else report('undrawable');
		});
	};
	const patience = setTimeout(() => {
		report('stalled');
	}, patienceMs);
	map.once('idle', () => {
		clearTimeout(patience);
		if (fault === 'stalled') report(null);
		if (
			tilesAsked &&
			basemap.every((source) => map.querySourceFeatures(source, { sourceLayer: 'land' }).length === 0)
		) {
			report('tiles');
		}
		show();
	});
	// With a listener MapLibre writes nothing to the console; a tile that is missing leaves sea, and the story is whole.
	map.on('error', () => {
		report('tiles');
	});
	map.on('webglcontextlost', () => {
		report('context-lost');
	});
	map.on('webglcontextrestored', () => {
		report(null);
		map.once('idle', show);
	});
	return () => {
		isWatching = false;
		clearTimeout(patience);
	};
}
