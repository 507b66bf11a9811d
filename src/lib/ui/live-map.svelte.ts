import { cameraBesideCard, homeCamera } from '../cartography/camera';
import { pickAt, pickTolerancePx } from '../cartography/pick';
import type { LngLat } from '../geo/lng-lat';
import type { BoxPosition, BoxSize, Camera } from '../geo/web-mercator';
import type { NewsMap } from '../maplibre/news-map';
import { supportsWebGl2 } from '../maplibre/webgl-support';
import type { Selection } from '../story/selection';
import { subjectOf } from './card-subject';
import { placeCard } from './place-card';
import type { StoryView } from './story-view.svelte';
import { ownTileSets } from './tile-sets';

/** From this width on a card stands in the map; below it is a sheet under it (the container query in MapCard.svelte). */
const wideBoxPx = 600;
/** What a card and its gaps cover of a wide map. */
const cardWidthPx = 380;

/**
 * The live map of one page: loads the engine, commands it, and turns its answers into selections. The camera stays in the engine;
 * what is kept here is the last one it reported.
 */
export class LiveMap {
	state = $state.raw<'loading' | 'ready' | 'failed'>('loading');
	fault = $state.raw<'no-webgl' | 'context-lost' | 'stalled' | 'tiles' | 'failed' | null>(null);

	readonly #view: StoryView;
	#map: NewsMap | null = null;
	#camera: Camera | null = null;
	#box: BoxSize = { widthPx: 0, heightPx: 0 };
	#card: HTMLElement | undefined;
	/** What the map has already been moved for, or what the reader picked on the map and therefore sees. */
	#brought: Selection | null = null;

	constructor(view: StoryView) {
		this.#view = view;
	}

	/**
	 * Loads the engine into a container and draws.
	 *
	 * @returns the clean-up
	 */
	start(container: HTMLElement): () => void {
		const abandoned = new AbortController();
		this.#load(container, abandoned.signal).catch(() => {
			this.#fail('failed');
		});
		return () => {
			abandoned.abort();
			this.#map?.destroy();
			this.#map = null;
			this.state = 'loading';
		};
	}

	/** Draws the current scene; reads it even before there is a map, so that an effect follows it. */
	show(): void {
		const { scene } = this.#view;
		this.#map?.show(scene);
	}

	/** Moves the map to what is selected, once for each selection. */
	bring(selection: Selection | null): void {
		if (this.state !== 'ready' || selection === this.#brought) return;
		this.#brought = selection;
		const positions = selection && this.#positionsOf(selection);
		if (!positions) return;
		this.#map?.flyTo(cameraBesideCard(positions, this.#box, this.#box.widthPx >= wideBoxPx ? cardWidthPx : 0));
	}

	/** Puts a card beside what it speaks of, or takes note that there is none. */
	placeCard(card: HTMLElement | undefined): void {
		this.#card = card;
		const { selection } = this.#view;
		const subject = selection && this.#camera && subjectOf(this.#view.scene, selection, this.#camera, this.#box);
		if (!card || !subject) return;
		const wide = this.#box.widthPx >= wideBoxPx;
		const size = { widthPx: card.offsetWidth, heightPx: card.offsetHeight };
		const { leftPx, topPx } = placeCard(subject, size, this.#box);
		card.style.transform = wide ? `translate(${Math.round(leftPx)}px, ${Math.round(topPx)}px)` : '';
	}

	zoomBy(steps: number): void {
		this.#map?.zoomBy(steps);
	}

	/** Back to the whole story. */
	showStory(): void {
		this.#map?.flyTo(homeCamera(this.#view.scene.bounds, this.#box));
	}

	async #load(container: HTMLElement, abandoned: AbortSignal): Promise<void> {
		if (!supportsWebGl2()) {
			this.#fail('no-webgl');
			return;
		}
		const { createNewsMap } = await import('../maplibre/news-map');
		if (abandoned.aborted) return;
		this.#box = { widthPx: container.clientWidth, heightPx: container.clientHeight };
		const coarse = matchMedia('(pointer: coarse)');
		const pick = (pointerPx: BoxPosition) =>
			this.#camera &&
			pickAt(
				this.#view.scene,
				this.#camera,
				this.#box,
				pointerPx,
				coarse.matches ? pickTolerancePx.coarse : pickTolerancePx.fine
			);
		this.#map = createNewsMap({
			container,
			scene: this.#view.scene,
			camera: homeCamera(this.#view.scene.bounds, this.#box),
			tiles: ownTileSets(),
			cooperativeGestures: matchMedia('(max-width: 959px)').matches,
			onReady: () => {
				this.state = 'ready';
			},
			onMove: (camera, box) => {
				this.#follow(camera, box);
			},
			onPick: (pointerPx) => {
				this.#view.selectOnMap(pick(pointerPx));
				this.#brought = this.#view.selection;
			},
			onHover: (pointerPx) => {
				const hovered = pointerPx && pick(pointerPx);
				container.classList.toggle('over-feature', hovered !== null);
				this.#view.hover(hovered);
			},
			onFault: (fault) => {
				this.fault = fault;
			}
		});
	}

	#follow(camera: Camera, box: BoxSize): void {
		const resized = box.widthPx !== this.#box.widthPx || box.heightPx !== this.#box.heightPx;
		const { bounds } = this.#view.scene;
		const wasWhole = this.#camera !== null && isSameCamera(this.#camera, homeCamera(bounds, this.#box));
		this.#camera = camera;
		this.#box = box;
		// A turned phone or the full screen shows the whole story again, unless the reader has moved away from it.
		if (resized && wasWhole) this.#map?.jumpTo(homeCamera(bounds, box));
		this.placeCard(this.#card);
	}

	#positionsOf({ type, id }: Selection): readonly LngLat[] | null {
		const { story, arcs } = this.#view;
		if (type === 'exchange') {
			const arc = arcs.find(({ exchangeId }) => exchangeId === id);
			return arc?.positions ?? null;
		}
		const feature = (type === 'event' ? story.events : story.places).find((candidate) => candidate.id === id);
		return feature ? [feature.position] : null;
	}

	#fail(fault: 'no-webgl' | 'failed'): void {
		this.state = 'failed';
		this.fault = fault;
	}
}

function isSameCamera(one: Camera, other: Camera): boolean {
	return (
		Math.abs(one.zoom - other.zoom) < 1e-6 &&
		Math.abs(one.center[0] - other.center[0]) < 1e-6 &&
		Math.abs(one.center[1] - other.center[1]) < 1e-6
	);
}
