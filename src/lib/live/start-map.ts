import { homeCamera } from '../cartography/camera';
import { pickAt, pickTolerancePx } from '../cartography/pick';
import type { Scene } from '../cartography/scene';
import type { BoxPosition, BoxSize, Camera } from '../geo/web-mercator';
import type { MapFault, NewsMap } from '../maplibre/news-map';
import { createNewsMap } from '../maplibre/news-map';
import type { StoryView } from '../page/story-view.svelte';
import type { Selection } from '../story/selection';
import type { CameraLink } from './camera-link';
import { hasSize } from './camera-link';
import { isCooperative } from './is-cooperative';
import { ownTileSets } from './tile-sets';

/** Whoever has to make room for this map does so before it takes its context. */
const roomMs = 50;

/** What a live map says of itself while it lives. */
export interface MapReports {
	/** Its first complete frame stands, at first or after a lost context. */
	readonly onReady: () => void;
	/** It has moved, or its box has another size; the poster has gone along. */
	readonly onMoved: () => void;
	readonly onSelect: (selection: Selection | null) => void;
	readonly onFault: (fault: MapFault | null) => void;
}

/**
 * Starts the engine at exactly the poster's camera, and lets the poster follow it.
 *
 * @param sceneNow the scene as it is when it is asked for
 * @param signal aborted when the map is no longer wanted
 * @throws when the map is no longer wanted, there is nothing to draw, or the engine does not start
 */
export async function startMap(
	canvas: HTMLElement,
	view: StoryView,
	link: CameraLink,
	sceneNow: () => Scene | null,
	signal: AbortSignal,
	{ onReady, onMoved, onSelect, onFault }: MapReports
): Promise<NewsMap> {
	await new Promise((resolve) => setTimeout(resolve, roomMs));
	const scene = sceneNow();
	if (signal.aborted || !scene) throw new Error('The map is not wanted any more.');
	let isLeading = false;
	let map: NewsMap | null = null;
	const fingers = matchMedia('(pointer: coarse)');
	const pick = (pointerPx: BoxPosition) => {
		const tolerancePx = fingers.matches ? pickTolerancePx.coarse : pickTolerancePx.fine;
		const current = sceneNow();
		return current && pickAt(current, link.camera, link.box, pointerPx, tolerancePx);
	};
	const lead = (camera: Camera, box: BoxSize) => {
		if (!isLeading || !hasSize(box)) return;
		const { seenIn } = link;
		const isResized = seenIn.widthPx !== box.widthPx || seenIn.heightPx !== box.heightPx;
		const wasWhole = isSameCamera(link.camera, homeCamera(view.bounds, seenIn));
		if (isResized) link.measure();
		link.moveTo(camera);
		// A turned phone or the full screen shows the whole story again, unless the reader has moved away from it.
		if (isResized && wasWhole) map?.jumpTo(homeCamera(view.bounds, box));
		onMoved();
	};
	map = await createNewsMap({
		container: canvas,
		scene,
		camera: link.camera,
		tiles: ownTileSets(),
		cooperativeGestures: isCooperative(),
		onReady: () => {
			isLeading = true;
			onReady();
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
			// The canvas is blank until the browser gives its memory back; the poster is not.
			if (fault === 'context-lost') isLeading = false;
			onFault(fault);
		}
	});
	return map;
}

/** To less than a pixel: the browser lays the poster's frame out in 64ths of one. */
function isSameCamera(one: Camera, other: Camera): boolean {
	return Math.hypot(one.zoom - other.zoom, one.center[0] - other.center[0], one.center[1] - other.center[1]) < 1e-3;
}
