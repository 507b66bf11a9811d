import type { GeoJSONSource } from 'maplibre-gl';
import { middleLngOf } from '../cartography/camera';
import type { Scene, SceneArc } from '../scene/scene';
import { nearestCopy } from '../geo/lng-lat';
import type { BoxSize, Camera } from '../geo/web-mercator';
import { adoptStyle } from './adopt-style';
import { beginMap, centerAndZoom, prefersStillness } from './begin-map';
import { drawWhenWhole } from './draw-when-whole';
import { followGestures } from './gesture-hint';
import type { GuardedMap } from './guarded-map';
import { createClippedNameHider } from './hide-clipped-names';
import { mapImages } from './images';
import { composeStyle } from './style';
import type { TileSets } from './style-sources';
import { arcSources } from './style-sources';
import type { TilesAhead } from './tiles-ahead';
import { traceArcs } from './trace-arcs';
import type { MapFault } from './watch-for-faults';
import { watchForFaults } from './watch-for-faults';
import { watchSize } from './watch-size';
import { startWorker } from './worker';

export type { MapFault };

export interface NewsMapOptions {
	/** An empty element with a size; its `lang` chooses the shapes of Han characters. */
	readonly container: HTMLElement;
	readonly scene: Scene;
	readonly camera: Camera;
	readonly tiles: TileSets;
	/** Those that it shows first. */
	readonly tilesAhead: TilesAhead;
	/** The page scrolls past the map: one finger and the plain wheel stay the page's. */
	readonly cooperativeGestures: boolean;
	/** The first complete frame stands. */
	readonly onReady: () => void;
	/** After every change of camera or box, in the same frame. */
	readonly onMove: (camera: Camera, box: BoxSize) => void;
	readonly onPick: (pointerPx: readonly [number, number]) => void;
	/** null when the pointer leaves the map. */
	readonly onHover: (pointerPx: readonly [number, number] | null) => void;
	/** Something failed, or null when it has recovered. */
	readonly onFault: (fault: MapFault | null) => void;
}

/** A living map. It answers by the callbacks and is commanded; nobody else holds the camera. */
export interface NewsMap {
	readonly show: (scene: Scene) => void;
	/** Flies, or jumps where the reader wants no motion. */
	readonly flyTo: (camera: Camera) => void;
	readonly jumpTo: (camera: Camera) => void;
	/** Zooms about a point that stays where it is, counted from the middle of the box. */
	readonly zoomBy: (steps: number, fromMiddlePx: readonly [number, number]) => void;
	/** Shows what lies further to the right and further down, in pixels. */
	readonly panBy: (rightPx: number, downPx: number) => void;
	readonly destroy: () => void;
}

/**
 * Starts MapLibre in a container.
 *
 * @returns rejects when the browser refuses a WebGL context after all
 */
export async function createNewsMap(options: NewsMapOptions): Promise<NewsMap> {
	adoptStyle();
	const releaseWorker = startWorker();
	// Worker and page begin side by side, and the page answers its reader in between.
	await new Promise((resolve) => setTimeout(resolve));
	const { container, scene, tiles } = options;
	const box = watchSize(container);
	const giveBack = () => {
		box.end();
		releaseWorker();
	};
	let map: GuardedMap;
	try {
		map = beginMap(options, box.size);
	} catch (error) {
		giveBack();
		throw error;
	}
	drawWhenWhole(map);
	if (options.cooperativeGestures) followGestures(map, scene.locale);
	map.touchZoomRotate.disableRotation();
	// What a double press holds, the page says (poster/early-moves.ts).
	map.doubleClickZoom.disable();
	// The page's own markers take focus and keys, before and after the engine is there. What the canvas shows, they say.
	map.getCanvas().tabIndex = -1;
	map.getCanvas().ariaHidden = 'true';
	for (const { id, image, options: imageOptions } of mapImages()) map.addImage(id, image, imageOptions);

	const clippedNameHider = createClippedNameHider(map);
	const view = () => {
		const { lng, lat } = map.getCenter();
		// MapLibre's longitudes turn over at ±180; those of a story across the antimeridian run on.
		const center = nearestCopy([lng, lat], middleLngOf(scene.bounds));
		return { camera: { center, zoom: map.getZoom() }, box: box.size() };
	};
	const report = () => {
		const seen = view();
		options.onMove(seen.camera, seen.box);
		hideClippedNames(seen);
	};
	map.on('move', report);
	map.on('resize', report);
	map.on('click', ({ point }) => {
		options.onPick([point.x, point.y]);
	});
	map.on('mousemove', ({ point }) => {
		options.onHover([point.x, point.y]);
	});
	map.on('mouseout', () => {
		options.onHover(null);
	});
	const stopWatching = watchForFaults(map, options);

	// A style that is still loading takes no changes, and after a lost context MapLibre restores the style of before the
	// loss: whatever was asked for meanwhile is drawn as soon as a style stands.
	let styleStands = false;
	let asked = scene;
	let drawn = scene;
	let trace = traceArcs([], () => undefined);
	const hideClippedNames = (seen = view()) => {
		if (styleStands) clippedNameHider.update(drawn, seen);
	};
	const draw = () => {
		if (!styleStands || asked === drawn) return;
		const chosen = prefersStillness() ? [] : newlySelected(drawn.arcs, asked.arcs);
		drawn = asked;
		if (chosen.length > 0) {
			trace.end();
			trace = traceArcs(chosen, () => {
				for (const [id, { data }] of Object.entries(arcsNow())) {
					// Nobody waits: it is never rejected, and what fails is told as an `error` event (watch-for-faults.ts).
					void map.getSource<GeoJSONSource>(id)?.setData(data);
				}
			});
		}
		const style = composeStyle(drawn, tiles);
		map.setStyle({ ...style, sources: { ...style.sources, ...arcsNow() } }, { validate: false });
		hideClippedNames();
	};
	const arcsNow = () => arcSources(trace.traced(drawn.arcs));
	map.on('style.load', () => {
		styleStands = true;
		draw();
		clippedNameHider.forget();
		hideClippedNames();
	});
	report();
	map.on('webglcontextlost', () => {
		styleStands = false;
	});

	return {
		show(next) {
			asked = next;
			draw();
		},
		flyTo(target) {
			// MapLibre jumps by itself where the reader wants no motion.
			map.flyTo({ ...centerAndZoom(target), duration: 1100 });
		},
		jumpTo(target) {
			map.jumpTo(centerAndZoom(target));
		},
		panBy(rightPx, downPx) {
			map.panBy([rightPx, downPx], { duration: 250 });
		},
		zoomBy(steps, [rightPx, downPx]) {
			map.easeTo({
				zoom: map.getZoom() + steps,
				around: map.unproject([container.clientWidth / 2 + rightPx, container.clientHeight / 2 + downPx]),
				duration: 250
			});
		},
		destroy() {
			trace.end();
			stopWatching();
			map.remove();
			giveBack();
		}
	};
}

/** The arcs of a selection that has just been made, by id: they show which way they lead. */
function newlySelected(before: readonly SceneArc[], after: readonly SceneArc[]): readonly string[] {
	const known = before.filter(({ selected }) => selected).map(({ id }) => id);
	return after.filter(({ id, selected }) => selected && !known.includes(id)).map(({ id }) => id);
}
