import { untrack } from 'svelte';
import type { Scene } from '../cartography/scene';
import type { ExchangeArc } from '../derived/arcs';
import type { BoxPosition, BoxSize, Camera } from '../geo/web-mercator';
import type { Locale } from '../i18n/locales';
import { fetchLibrary } from '../maplibre/fetch-library';
import type { NewsMap } from '../maplibre/news-map';
import { supportsLiveMap } from '../maplibre/webgl-support';
import type { Selection } from '../story/selection';
import { isCooperative } from './is-cooperative';
import type { LiveClaim } from './live-budget';
import { markPosterArcs } from './mark-poster-arcs';
import type { PosterElements } from './poster-camera';
import { boxSizeOf, hasSize, isSameCamera, movePoster, posterCamera } from './poster-camera';
import { SelectionBringer } from './selection-bringer';
import type { StoryView } from '../page/story-view.svelte';

/** The elements of one map: those of the poster, and the empty one that the engine fills. */
export interface MapElements extends PosterElements {
	readonly canvas: HTMLElement;
}

const importEngine = () => import('./engine');
type Engine = Awaited<ReturnType<typeof importEngine>>;

type Fault = 'no-webgl' | 'context-lost' | 'stalled' | 'tiles' | 'failed';

type PlaceCard = (element: HTMLElement, box: BoxSize, view: StoryView) => void;

/**
 * One map of a page, poster and live map in one. The poster is always there and always at the same camera; the engine comes above it when `begin` is called
 * and goes when `release` is, and whatever fails, the poster shows.
 */
export class LiveMap {
	state = $state.raw<'poster' | 'starting' | 'live'>('poster');
	fault = $state.raw<Fault | null>(null);

	readonly #view: StoryView;
	readonly #placeCard: PlaceCard;
	#engine = $state.raw<Engine | null>(null);
	#elements: MapElements | null = null;
	#map: NewsMap | null = null;
	#claim: LiveClaim | null = null;
	readonly #bringer: SelectionBringer;
	#locale: Locale | null = null;
	/** Counts the beginnings: an engine that arrives after its map was released is not wanted any more. */
	#beginning = 0;

	readonly #arcs = $derived.by((): readonly ExchangeArc[] => this.#engine?.deriveArcs(this.#view.story) ?? []);
	/** What is drawn; null while there is nothing to draw it with. */
	readonly #scene = $derived.by((): Scene | null => {
		const { names, locale, unit, theme, selection, hovered, labels, outside } = this.#view;
		const { events, exchanges, ...rest } = this.#view.story;
		const isInside = ({ id }: { readonly id: string }) => !outside.includes(id);
		const story = { ...rest, events: events.filter(isInside), exchanges: exchanges.filter(isInside) };
		const facts = { story, names, locale, unit, theme, selection, hovered, labels, arcs: this.#arcs };
		return this.#engine?.composeScene(facts) ?? null;
	});

	/** @param placeCard puts the open card beside what it speaks of, whenever the map has moved */
	constructor(view: StoryView, placeCard: PlaceCard) {
		this.#view = view;
		this.#placeCard = placeCard;
		this.#bringer = new SelectionBringer(view, () => this.#elements?.box, this.goTo.bind(this));
	}

	/**
	 * Takes the map's elements.
	 *
	 * @returns the clean-up
	 */
	attach(elements: MapElements): () => void {
		this.#elements = elements;
		const follow = () => {
			if (this.state !== 'live' && hasSize(this.#box())) this.#map?.jumpTo(this.#posterCamera());
			this.placeCard();
		};
		elements.box.addEventListener('postermove', follow);
		// The same buttons, keys and presses move poster and live map: early-moves.js hears them, and says what they mean.
		const command = (event: Event) => {
			const [one, two, three] = (event as CustomEvent<readonly [number, number, number]>).detail;
			if (event.type === 'mapzoom') this.#map?.zoomBy(one, [two, three]);
			else this.#map?.panBy(-one, -two);
		};
		const commands = ['mapzoom', 'mappan'];
		for (const type of commands) elements.box.addEventListener(type, command);
		// Without it there is no live map either, and a turned phone's card waits for the next press.
		const sizes = 'ResizeObserver' in globalThis ? new ResizeObserver(follow) : undefined;
		sizes?.observe(elements.box);
		return () => {
			sizes?.disconnect();
			elements.box.removeEventListener('postermove', follow);
			for (const type of commands) elements.box.removeEventListener(type, command);
			this.release();
			this.#elements = null;
		};
	}

	/** Loads the engine and starts it at exactly the poster's camera. Does nothing while it is there or on its way. */
	begin(visibleShare: number): void {
		if (this.state !== 'poster' || this.#map || this.fault === 'no-webgl') return;
		this.state = 'starting';
		this.#load(visibleShare).catch(() => {
			this.release();
			this.fault = 'failed';
		});
	}

	/** Tells how much of the map is in sight, for the sharing of contexts. */
	seen(visibleShare: number): void {
		this.#claim?.update(visibleShare);
	}

	/** Gives the graphics context back; the poster shows what the map showed. */
	release(): void {
		this.#beginning += 1;
		this.state = 'poster';
		this.#map?.destroy();
		this.#map = null;
		this.#claim?.release();
		this.#claim = null;
	}

	/** Draws the scene as it is now, live and on the poster; in an effect, again whenever it changes. */
	draw(): void {
		const scene = this.#scene;
		markPosterArcs(this.#elements?.frame, this.#view);
		untrack(() => {
			if (scene) this.#show(scene);
		});
	}

	#show(scene: Scene): void {
		if (this.#map && scene.locale !== this.#locale) {
			// MapLibre keeps the letters it has drawn and the words it began with: another language is another map, at the same camera.
			this.release();
			this.begin(1);
		}
		this.#map?.show(scene);
	}

	/** Moves the map to what is selected, once for each selection. A poster alone stays where it is: its reader may be about to move it. */
	bring(selection: Selection | null): void {
		this.placeCard();
		if (this.state === 'live' || this.fault !== null) this.#bringer.bring(selection);
	}

	/** The card about a selection is open now: the map makes room for it. */
	cardShown(selection: Selection): void {
		this.placeCard();
		this.#bringer.cardShown(selection);
	}

	/** The reader pressed a sign of the map, and sees it. */
	pressed(selection: Selection | null): void {
		this.#view.selectOnMap(selection);
		this.#bringer.leave(this.#view.selection);
	}

	/** A card was open before the script ran: the reader had pressed its sign, and sees it. */
	foundOpen(selection: Selection): void {
		this.#bringer.leave(selection);
		this.#view.select(selection);
	}

	/** Back to the whole story. */
	showStory(): void {
		if (this.state === 'live' && this.#engine) this.goTo(this.#engine.homeCamera(this.#view.bounds, this.#box()));
	}

	async #load(visibleShare: number): Promise<void> {
		const elements = this.#elements;
		if (!elements) return;
		if (!supportsLiveMap()) {
			this.#giveUp();
			return;
		}
		this.#beginning += 1;
		const beginning = this.#beginning;
		const [engine] = await Promise.all([importEngine(), fetchLibrary()]);
		this.#engine = engine;
		if (beginning !== this.#beginning) return;
		const { claimContext, createNewsMap, ownTileSets, pickAt, pickTolerancePx } = engine;
		this.fault = null;
		this.#claim = claimContext(visibleShare, () => {
			this.release();
		});
		// Whoever has to make room for this map does so before it takes its context.
		await new Promise((resolve) => setTimeout(resolve, 50));
		if (beginning !== this.#beginning) return;
		const scene = this.#scene;
		if (!scene) return;
		const fingers = matchMedia('(pointer: coarse)');
		const pick = (pointerPx: BoxPosition) => {
			const tolerancePx = fingers.matches ? pickTolerancePx.coarse : pickTolerancePx.fine;
			return this.#scene && pickAt(this.#scene, this.#posterCamera(), this.#box(), pointerPx, tolerancePx);
		};
		const map = await createNewsMap({
			container: elements.canvas,
			scene,
			camera: this.#posterCamera(),
			tiles: ownTileSets(),
			cooperativeGestures: isCooperative(),
			onReady: () => {
				this.state = 'live';
				this.#lastCamera = this.#posterCamera();
				this.#lastBox = this.#box();
				this.bring(this.#view.selection);
			},
			onMove: (camera, box) => {
				this.#follow(camera, box);
			},
			onPick: (pointerPx) => {
				this.pressed(pick(pointerPx));
			},
			onHover: (pointerPx) => {
				const hovered = pointerPx && pick(pointerPx);
				elements.canvas.classList.toggle('over-feature', hovered !== null);
				this.#view.hover(hovered);
			},
			onFault: (fault) => {
				if (fault === 'undrawable') {
					this.#giveUp();
					return;
				}
				this.fault = fault;
				// The canvas is blank until the browser gives its memory back; the poster is not.
				if (fault === 'context-lost') this.state = 'starting';
			}
		});
		if (beginning !== this.#beginning) {
			map.destroy();
			return;
		}
		this.#map = map;
		this.#locale = scene.locale;
		// The poster may have been moved meanwhile.
		map.jumpTo(this.#posterCamera());
	}

	/** This browser cannot draw: the poster stays, for good. */
	#giveUp(): void {
		this.release();
		this.fault = 'no-webgl';
	}

	/** The live map has moved or its box has another size: the poster beneath it and the card go along. */
	#follow(camera: Camera, box: BoxSize): void {
		// In a folded part of its page a map has no size: what it showed stands when it is unfolded.
		if (this.state !== 'live' || !this.#engine || !this.#elements || !hasSize(box)) return;
		const { homeCamera } = this.#engine;
		const { bounds } = this.#view;
		const resized = box.widthPx !== this.#lastBox.widthPx || box.heightPx !== this.#lastBox.heightPx;
		const wasWhole = isSameCamera(this.#lastCamera, homeCamera(bounds, this.#lastBox));
		this.#lastCamera = camera;
		this.#lastBox = box;
		// A turned phone or the full screen shows the whole story again, unless the reader has moved away from it.
		if (resized && wasWhole) this.#map?.jumpTo(homeCamera(bounds, box));
		else movePoster(this.#elements, bounds, camera);
		this.placeCard();
	}

	#followers: readonly ((camera: Camera) => void)[] = [];
	#lastCamera: Camera = { center: [0, 0], zoom: 0 };
	#lastBox: BoxSize = { widthPx: 1, heightPx: 1 };

	/** Flies there, or jumps where the reader wants no motion; without a live map the poster is moved. */
	goTo(camera: Camera): void {
		if (this.state === 'live') this.#map?.flyTo(camera);
		else if (this.#elements) movePoster(this.#elements, this.#view.bounds, camera);
		this.placeCard();
	}

	/** Tells where the map looks, poster or live map, now and after each move; returns the clean-up. */
	onMove(follow: (camera: Camera) => void): () => void {
		this.#followers = [...this.#followers, follow];
		// A map that is not there yet tells it when it is: its box is measured then.
		if (this.#elements) follow(this.#posterCamera());
		return () => {
			this.#followers = this.#followers.filter((other) => other !== follow);
		};
	}

	/** Puts the open card beside what it speaks of. */
	placeCard(): void {
		if (!this.#elements) return;
		this.#placeCard(this.#elements.box, this.#box(), this.#view);
		for (const follow of this.#followers) follow(this.#posterCamera());
	}

	/** Poster and live map stand at one camera, and the poster's is the one that is always there. */
	#posterCamera(): Camera {
		return this.#elements ? posterCamera(this.#elements, this.#view.bounds) : this.#lastCamera;
	}

	#box(): BoxSize {
		return this.#elements ? boxSizeOf(this.#elements) : { widthPx: 1, heightPx: 1 };
	}
}
