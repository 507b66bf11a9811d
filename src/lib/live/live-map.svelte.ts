import { untrack } from 'svelte';
import type { BoxSize, Camera } from '../geo/web-mercator';
import { fetchLibrary } from '../maplibre/fetch-library';
import type { MapFault } from '../maplibre/news-map';
import { supportsLiveMap } from '../maplibre/webgl-support';
import type { StoryView } from '../page/story-view.svelte';
import type { Selection } from '../story/selection';
import type { CameraLink, PosterElements } from './camera-link';
import { createCameraLink } from './camera-link';
import type { Life, LifeEvent, LifeState } from './life';
import { createLife } from './life';
import { markPosterArcs } from './mark-poster-arcs';
import type { SelectionFollower } from './selection-follower';
import { createSelectionFollower } from './selection-follower';
import type { LivingMap } from './start-map';

/** The elements of one map: those of the poster, and the empty one that the engine fills. */
export interface MapElements extends PosterElements {
	readonly canvas: HTMLElement;
}

type Fault = 'no-webgl' | 'failed' | Exclude<MapFault, 'undrawable'>;

/**
 * One map of a page, poster and live map in one. The poster is always there and always at the same camera; the engine comes above it when `start` is called and goes
 * when `release` is, and whatever fails, the poster shows.
 */
export class LiveMap {
	state = $state.raw<Exclude<LifeState, 'unable'>>('poster');
	fault = $state.raw<Fault | null>(null);

	readonly #view: StoryView;
	readonly #placeCard: (element: HTMLElement, box: BoxSize, view: StoryView) => void;
	readonly #link: CameraLink;
	readonly #life: Life<LivingMap>;
	readonly #follower: SelectionFollower;
	#listeners: readonly ((camera: Camera) => void)[] = [];
	/** What lives, for the effect that draws. */
	#drawing = $state.raw<LivingMap | null>(null);
	#elements: MapElements | null = null;
	#visibleShare = 0;

	/** @param placeCard puts the open card beside what it speaks of, whenever the map has moved */
	constructor(view: StoryView, placeCard: (element: HTMLElement, box: BoxSize, view: StoryView) => void) {
		this.#view = view;
		this.#placeCard = placeCard;
		this.#link = createCameraLink(
			view.bounds,
			() => this.state === 'live',
			() => {
				if (this.state !== 'live') this.#life.living()?.jumpTo(this.#link.camera());
				this.placeCard();
			}
		);
		this.#life = createLife({
			canDraw: supportsLiveMap,
			create: (signal) => this.#create(signal),
			begun: (map) => {
				// The poster may have been moved meanwhile; what is drawn, and in which language, the effect says.
				map.jumpTo(this.#link.camera());
				map.seen(this.#visibleShare);
				this.#drawing = map;
			},
			destroy: (map) => {
				// One that comes too late was never it.
				if (this.#drawing === map) this.#drawing = null;
				map.destroy();
			},
			changed: (state, event) => {
				this.#changed(state, event);
			}
		});
		this.#follower = createSelectionFollower(view, this.#link, () => this.#elements?.box, this.goTo.bind(this));
	}

	/** How large the map is. */
	get box(): BoxSize {
		return this.#link.box();
	}

	/**
	 * Takes the map's elements.
	 *
	 * @returns the clean-up
	 */
	attach(elements: MapElements): () => void {
		this.#elements = elements;
		const end = this.#link.attach(elements);
		return () => {
			end();
			this.release();
			this.#elements = null;
		};
	}

	/** Loads the engine and starts it at exactly the poster's camera. Does nothing while it is there or on its way. */
	start(visibleShare: number): void {
		this.#visibleShare = visibleShare;
		this.#life.want();
	}

	/** Tells how much of the map is in sight, for the sharing of contexts. */
	seen(visibleShare: number): void {
		this.#visibleShare = visibleShare;
		this.#life.living()?.seen(visibleShare);
	}

	/** Gives the graphics context back; the poster shows what the map showed. */
	release(): void {
		this.#life.happen('release');
	}

	/** Draws the view as it is now, live and on the poster; in an effect, again whenever it changes. */
	draw(): void {
		markPosterArcs(this.#elements?.frame, this.#view);
		const { locale } = this.#view;
		const map = this.#drawing;
		if (map?.locale === locale) map.draw();
		else if (map) {
			// MapLibre keeps the letters it has drawn and the words it began with: another language is another map, at the same camera.
			untrack(() => {
				this.release();
				this.#life.want();
			});
		}
	}

	/** Moves the map to what is selected, once for each selection. A poster alone stays where it is: its reader may be about to move it. */
	follow(selection: Selection | null): void {
		this.placeCard();
		if (this.state === 'live' || this.fault !== null) this.#follower.follow(selection);
	}

	/** The card about a selection is open now: the map makes room for it. */
	cardShown(selection: Selection): void {
		this.placeCard();
		this.#follower.cardShown(selection);
	}

	/** The reader pressed a marker of the map, and sees it. */
	select(selection: Selection | null): void {
		this.#view.selectOnMap(selection);
		this.#follower.adopt(this.#view.selection);
	}

	/** A card was open before the script ran: the reader had pressed its marker, and sees it. */
	adopt(selection: Selection): void {
		this.#follower.adopt(selection);
		this.#view.select(selection);
	}

	/** Back to the whole story. */
	showStory(): void {
		const map = this.#life.living();
		if (this.state === 'live' && map) this.goTo(map.home());
	}

	/** Flies there, or jumps where the reader wants no motion; without a live map the poster is moved. */
	goTo(camera: Camera): void {
		if (this.state === 'live') this.#life.living()?.flyTo(camera);
		else this.#link.moveTo(camera);
		this.placeCard();
	}

	/** Tells where the map looks, poster or live map, now and after each move; returns the clean-up. */
	onMove(listener: (camera: Camera) => void): () => void {
		this.#listeners = [...this.#listeners, listener];
		// A map that is not there yet tells it when it is: its box is measured then.
		if (this.#elements) listener(this.#link.camera());
		return () => {
			this.#listeners = this.#listeners.filter((other) => other !== listener);
		};
	}

	/** Puts the open card beside what it speaks of. */
	placeCard(): void {
		if (!this.#elements) return;
		this.#placeCard(this.#elements.box, this.#link.box(), this.#view);
		for (const listener of this.#listeners) listener(this.#link.camera());
	}

	#changed(state: LifeState, event: LifeEvent): void {
		this.state = state === 'unable' ? 'poster' : state;
		if (event === 'refuse') this.fault = 'no-webgl';
		if (event === 'fail') this.fault = 'failed';
		if (event === 'ready') this.follow(this.#view.selection);
	}

	async #create(signal: AbortSignal): Promise<LivingMap> {
		const [{ startMap }] = await Promise.all([import('./engine'), fetchLibrary()]);
		if (signal.aborted || !this.#elements) throw new Error('The map is not wanted any more.');
		this.fault = null;
		const { box, canvas } = this.#elements;
		return startMap(
			{ box, canvas, view: this.#view, link: this.#link, visibleShare: this.#visibleShare, signal },
			{
				onReady: () => {
					this.#life.happen('ready');
				},
				onMoved: () => {
					this.placeCard();
				},
				onSelect: (selection) => {
					this.select(selection);
				},
				onFault: (fault) => {
					if (fault === 'undrawable') {
						this.#life.happen('refuse');
						return;
					}
					this.fault = fault;
					if (fault === 'context-lost') this.#life.happen('lose');
				},
				onOusted: () => {
					this.release();
				}
			}
		);
	}
}
