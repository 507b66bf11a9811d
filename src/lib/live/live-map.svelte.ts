import { untrack } from 'svelte';
import type { Camera } from '../geo/web-mercator';
import type { StoryView } from '../page/story-view.svelte';
import type { CameraLink, PosterElements } from './camera-link';
import { createCameraLink } from './camera-link';
import { claimContext } from './live-budget';
import type { LiveClaim } from './live-budget';
import { MapLife } from './map-life.svelte';
import { askOpeningTiles } from './ask-opening-tiles';
import { markPosterArcs } from './mark-poster-arcs';
import type { PlaceCard, SelectionFollower } from './selection-follower';
import { createSelectionFollower } from './selection-follower';

/** The elements of one map: those of the poster, and the empty one that the engine fills. */
export interface MapElements extends PosterElements {
	readonly canvas: HTMLElement;
}

/** Whoever has to make room for this map does so before it takes its context. */
const roomMs = 50;
/** By then the canvas has faded in (stage/StoryMap), and the poster beneath it is hidden. */
const fadedMs = 350;

/**
 * One map of a page, poster and live map in one. The poster is always there and always at the same camera; the engine
 * comes above it when `start` is called and goes when `release` is, and whatever fails, the poster shows.
 */
export class LiveMap {
	/** Where the map looks, poster or live map. */
	readonly link: CameraLink;
	/** What it does about what is selected. */
	readonly follower: SelectionFollower;
	readonly life: MapLife;

	readonly #view: StoryView;
	#elements: MapElements | null = null;
	/** 0..1, as far as the browser has told it. */
	#visibleShare = 0;
	readonly #sighted: Promise<void>;
	#tellSighted = (): void => undefined;
	/** On the graphics context of what lives or is on its way. */
	#claim: LiveClaim | null = null;
	#fading: ReturnType<typeof setTimeout> | undefined;

	constructor(view: StoryView, placeCard: PlaceCard) {
		this.#view = view;
		this.#sighted = new Promise((resolve) => {
			this.#tellSighted = resolve;
		});
		this.link = createCameraLink(view.bounds, () => this.life.state === 'live');
		// What is on its way begins where the reader has left the poster.
		this.link.onMove((camera) => {
			if (this.life.state !== 'live') this.life.living()?.jumpTo(camera);
		});
		this.follower = createSelectionFollower(view, this.link, {
			placeCard,
			isSettled: () => this.life.state === 'live' || this.life.fault !== null,
			goTo: this.goTo.bind(this)
		});
		this.life = new MapLife({
			create: async (signal, reports) => {
				const opening = askOpeningTiles(view.story.slug, this.link.camera().zoom);
				const room = this.#takeRoom(signal, () => {
					reports.happen('release');
				});
				const [{ startMap }] = await Promise.all([import('./engine'), room]);
				if (signal.aborted || !this.#elements) throw new Error('The map is not wanted any more.');
				const { box, canvas } = this.#elements;
				const start = { box, canvas, view, link: this.link, opening, signal };
				return startMap(start, { ...reports, onSelect: this.follower.select });
			},
			onBegun: (map) => {
				// The poster may have been moved meanwhile; what is drawn, and in which language, the effect says.
				map.jumpTo(this.link.camera());
			},
			onReady: () => {
				this.follower.follow(view.selection);
				this.#fading = setTimeout(() => {
					this.link.restPoster(true);
				}, fadedMs);
			},
			onPoster: () => {
				clearTimeout(this.#fading);
				this.link.restPoster(false);
			}
		});
	}

	/**
	 * Takes the map's elements.
	 *
	 * @returns the clean-up
	 */
	attach(elements: MapElements): () => void {
		this.#elements = elements;
		const end = this.link.attach(elements);
		return () => {
			end();
			this.life.release();
			this.#elements = null;
		};
	}

	/** Tells how much of the map is in sight, 0..1, for the sharing of contexts. */
	seen(visibleShare: number): void {
		this.#visibleShare = visibleShare;
		this.#claim?.update(visibleShare);
		this.#tellSighted();
	}

	/**
	 * Claims a graphics context, and waits until the maps that have to give theirs back for it have done so. Not before
	 * the browser has told how much of the map is in sight: as one of which nothing is it would give up at once for maps
	 * that nobody sees.
	 */
	async #takeRoom(signal: AbortSignal, giveUp: () => void): Promise<void> {
		await this.#sighted;
		if (signal.aborted) return;
		const claim = claimContext(this.#visibleShare, giveUp);
		this.#claim = claim;
		signal.addEventListener('abort', claim.release);
		await new Promise((resolve) => setTimeout(resolve, roomMs));
	}

	/** Draws the view as it is now, live and on the poster; in an effect, again whenever it changes. */
	draw(): void {
		markPosterArcs(this.#elements?.frame, this.#view);
		const { locale } = this.#view;
		const map = this.life.drawing;
		if (map?.locale === locale) map.draw();
		else if (map) {
			// MapLibre keeps the letters it has drawn and the words it began with: another language is another map, at the
			// same camera.
			untrack(() => {
				this.life.release();
				this.life.want();
			});
		}
	}

	/** Back to the whole story. */
	showStory(): void {
		const map = this.life.living();
		if (this.life.state === 'live' && map) this.goTo(map.home());
	}

	/** Flies there, or jumps where the reader wants no motion; without a live map the poster is moved. */
	goTo(camera: Camera): void {
		if (this.life.state === 'live') this.life.living()?.flyTo(camera);
		else this.link.moveTo(camera);
	}
}
