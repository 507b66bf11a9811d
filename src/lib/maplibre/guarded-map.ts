import { Map as LibreMap } from 'maplibre-gl';
import type { MapOptions } from 'maplibre-gl';
import type { MapFault } from './watch-for-faults';

/**
 * MapLibre's map, but a frame that fails is told once and not thrown at the page: a driver that refuses shaders says so
 * only when something is to be drawn, and would say it again in every frame.
 */
export class GuardedMap extends LibreMap {
	readonly #onFault: (fault: MapFault) => void;

	constructor(onFault: (fault: MapFault) => void, options: MapOptions) {
		super(options);
		this.#onFault = onFault;
	}

	override _render(paintStartMs: number): this {
		try {
			return super._render(paintStartMs);
		} catch (error) {
			// MapLibre gives up frames of its own in this way.
			if (error instanceof Error && error.name === 'AbortError') throw error;
			// A context that is lost is told by an event of its own, and may return.
			if (!this.getCanvas().getContext('webgl2')?.isContextLost()) this.#onFault('undrawable');
			return this;
		}
	}
}
