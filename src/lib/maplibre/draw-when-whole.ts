import type { Map as LibreMap } from 'maplibre-gl';

/**
 * Keeps a new map from drawing until all that it shows first is there: under the poster nobody sees those frames, and
 * where no graphics card draws them each takes a tenth of a second. All else is done in them, one shader after the
 * other, while tiles and letters are on their way.
 */
export function drawWhenWhole(map: LibreMap): void {
	const { painter } = map;
	const { gl } = painter.context;
	const render = painter.render.bind(painter);
	painter.render = (...frame) => {
		// What MapLibre itself waits for until it is idle: the first frame of which it says so is drawn.
		if (map.loaded() && !map._placementDirty) {
			painter.render = render;
			render(...frame);
			return;
		}
		gl.drawElements = () => undefined;
		try {
			render(...frame);
		} finally {
			// Its own method gone, the context has that of all contexts: after a loss another painter draws with it.
			Reflect.deleteProperty(gl, 'drawElements');
		}
	};
}
