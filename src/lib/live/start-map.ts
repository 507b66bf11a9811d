import { homeCamera } from '../cartography/camera';
import { pickAt, pickTolerancePx } from '../scene/pick';
import type { BoxPosition, BoxSize, Camera } from '../geo/web-mercator';
import { hasSize } from '../geo/web-mercator';
import { createNewsMap } from '../maplibre/news-map';
import type { StoryView } from '../page/story-view.svelte';
import type { CameraLink } from './camera-link';
import { afterPaint } from './after-paint';
import { hearCommands } from './hear-commands';
import { isCooperative } from '../poster/is-cooperative';
import type { LivingMap, MapReports } from './living-map';
import { LiveScene } from './live-scene.svelte';
import { openingTiles } from './opening-tiles';
import { ownTileSets } from './tile-sets';

/** What a live map is started with. */
export interface MapStart {
	readonly box: HTMLElement;
	/** The element that the engine fills. */
	readonly canvas: HTMLElement;
	readonly view: StoryView;
	/** Where the map looks: the poster goes along. */
	readonly link: CameraLink;
	/** What it shows first, as one file. */
	readonly opening: Promise<ArrayBuffer>;
	/** Aborted when the map is no longer wanted, before it stands or after. */
	readonly signal: AbortSignal;
}

/**
 * Starts the engine at exactly the poster's camera, and lets the poster follow it.
 *
 * @throws Error when the map is no longer wanted, or the engine does not start
 */
export async function startMap(
	{ box, canvas, view, link, opening, signal }: MapStart,
	{ happen, onSelect, onFault }: MapReports
): Promise<LivingMap> {
	onFault(null);
	const scene = new LiveScene(view);
	const { locale, bounds } = view;
	const fingers = matchMedia('(pointer: coarse)');
	const pick = (pointerPx: BoxPosition) => {
		const tolerancePx = fingers.matches ? pickTolerancePx.coarse : pickTolerancePx.fine;
		return pickAt(scene.now, link.camera(), link.box(), pointerPx, tolerancePx);
	};
	let isLeading = false;
	const lead = (camera: Camera, size: BoxSize) => {
		if (!isLeading || signal.aborted || !hasSize(size)) return;
		const seenIn = link.seenIn();
		const isResized = seenIn.widthPx !== size.widthPx || seenIn.heightPx !== size.heightPx;
		const wasWhole = isSameCamera(link.camera(), homeCamera(bounds, seenIn));
		if (isResized) link.measure();
		link.moveTo(camera);
		// A turned phone or the full screen shows the whole story again, unless the reader has moved away from it.
		if (isResized && wasWhole) map.jumpTo(homeCamera(bounds, size));
	};
	const map = await createNewsMap({
		container: canvas,
		// Not before it is asked for: the worker starts meanwhile.
		get scene() {
			return scene.now;
		},
		camera: link.camera(),
		tiles: ownTileSets(),
		tilesAhead: openingTiles(opening),
		cooperativeGestures: isCooperative(),
		onReady: () => {
			isLeading = true;
			happen('ready');
		},
		onMove: lead,
		onPick: (pointerPx) => {
			onSelect(pick(pointerPx));
		},
		onHover: (pointerPx) => {
			const hovered = pointerPx && pick(pointerPx);
			canvas.classList.toggle('over-feature', hovered !== null);
			view.hover(hovered);
		},
		onFault: (fault) => {
			if (fault === 'undrawable') {
				happen('refuse');
				return;
			}
			onFault(fault);
			if (fault !== 'context-lost') return;
			// The canvas is blank until the browser gives its memory back; the poster is not.
			isLeading = false;
			happen('lose');
		}
	});
	const stopHearing = hearCommands(box, map);
	const [drawLater, goLater] = [afterPaint(signal), afterPaint(signal)];
	return {
		locale,
		draw: () => {
			const { now } = scene;
			drawLater(() => {
				map.show(now);
			});
		},
		flyTo: (camera) => {
			goLater(() => {
				map.flyTo(camera);
			});
		},
		jumpTo: (camera) => {
			goLater(null);
			map.jumpTo(camera);
		},
		home: () => homeCamera(bounds, link.box()),
		destroy: () => {
			stopHearing();
			map.destroy();
		}
	};
}

/** To less than a pixel: the browser lays the poster's frame out in 64ths of one. */
function isSameCamera(one: Camera, other: Camera): boolean {
	return Math.hypot(one.zoom - other.zoom, one.center[0] - other.center[0], one.center[1] - other.center[1]) < 1e-3;
}
