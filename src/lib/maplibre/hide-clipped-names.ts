import type { Map as LibreMap } from 'maplibre-gl';
import type { View } from '../cartography/labels';
import type { Scene } from '../scene/scene';
import { clippedNames } from '../scene/context-labels';

type ClippedNames = ReturnType<typeof clippedNames>;

const none: ClippedNames = { 'sea-names': [], cities: [] };

/** Keeps the names unseen that the map's edge cuts: MapLibre places what it has room for, and knows no edge. */
export interface ClippedNameHider {
	/** After every move and for every scene; a style has to stand. */
	readonly update: (scene: Scene, view: View) => void;
	/** A new style knows of no name that is hidden. */
	readonly forget: () => void;
}

export function createClippedNameHider(map: LibreMap): ClippedNameHider {
	let hidden = none;
	return {
		update(scene, view) {
			const before = hidden;
			hidden = clippedNames(scene, view);
			for (const source of ['sea-names', 'cities'] as const) {
				for (const id of new Set([...before[source], ...hidden[source]])) {
					const clipped = hidden[source].includes(id);
					if (before[source].includes(id) !== clipped) map.setFeatureState({ source, id }, { clipped });
				}
			}
		},
		forget() {
			hidden = none;
		}
	};
}
