import { supportsLiveMap } from '../maplibre/webgl-support';
import type { Life, LifeState } from './life';
import { createLife } from './life';
import type { LivingMap, MapReports, PassingFault } from './living-map';

/** What a map needs of whoever has it. */
export interface MapOwner {
	/** Loads the engine and starts it. */
	readonly create: (signal: AbortSignal, reports: Omit<MapReports, 'onSelect'>) => Promise<LivingMap>;
	/** The engine is there, and draws its first frame unseen. */
	readonly onBegun: (map: LivingMap) => void;
	/** The first complete frame stands: the reader sees the live map. */
	readonly onReady: () => void;
	/** The reader sees the poster again, or still. */
	readonly onPoster: () => void;
}

/** The life of one map as components read it: its state, its fault, and what lives. */
export class MapLife {
	state = $state.raw<Exclude<LifeState, 'unable'>>('poster');
	fault = $state.raw<'no-webgl' | 'failed' | PassingFault | null>(null);
	/** What lives, for the effect that draws. */
	drawing = $state.raw<LivingMap | null>(null);

	readonly #life: Life<LivingMap>;

	constructor(owner: MapOwner) {
		this.#life = createLife({
			canDraw: supportsLiveMap,
			create: (signal) =>
				owner.create(signal, {
					// An engine that is not wanted any more, or never was, may still speak: of the next map it knows nothing.
					happen: (event) => {
						if (!signal.aborted) this.#life.happen(event);
					},
					onFault: (fault) => {
						if (!signal.aborted) this.fault = fault;
					}
				}),
			begun: (map) => {
				owner.onBegun(map);
				this.drawing = map;
			},
			destroy: (map) => {
				// One that comes too late was never it.
				if (this.drawing === map) this.drawing = null;
				map.destroy();
			},
			changed: (state, event) => {
				this.state = state === 'unable' ? 'poster' : state;
				if (event === 'refuse') this.fault = 'no-webgl';
				if (event === 'fail') this.fault = 'failed';
				if (state === 'live') owner.onReady();
				else owner.onPoster();
			}
		});
	}

	/** What lives, whether it can be seen yet or not. */
	living(): LivingMap | null {
		return this.#life.living();
	}

	/** Does nothing while the map is there or on its way. */
	want(): void {
		this.#life.want();
	}

	/** Gives the graphics context back. */
	release(): void {
		this.#life.happen('release');
	}
}
