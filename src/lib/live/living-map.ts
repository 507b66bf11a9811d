import type { Camera } from '../geo/web-mercator';
import type { Locale } from '../i18n/locales';
import type { MapFault } from '../maplibre/news-map';
import type { Selection } from '../story/selection';
import type { LifeEvent } from './life';

/** What a live map says of itself while it lives. */
export interface MapReports {
	/**
	 * Its first complete frame stands, its context was lost, other maps need the context more, or the browser draws
	 * nothing.
	 */
	readonly happen: (event: Extract<LifeEvent, 'ready' | 'lose' | 'release' | 'refuse'>) => void;
	readonly onSelect: (selection: Selection | null) => void;
	readonly onFault: (fault: PassingFault | null) => void;
}

/** A fault of a map that can draw. */
export type PassingFault = Exclude<MapFault, 'undrawable'>;

/** A map that lives: what may be asked of it. */
export interface LivingMap {
	/** Of the letters it draws with: MapLibre keeps them, and the words it began with. */
	readonly locale: Locale;
	/** Draws the view as it is now; in an effect, again whenever it changes. */
	readonly draw: () => void;
	readonly flyTo: (camera: Camera) => void;
	readonly jumpTo: (camera: Camera) => void;
	/** The camera that shows the whole story. */
	readonly home: () => Camera;
	readonly destroy: () => void;
}
