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
	let isWhole = false;
	painter.render = (...frame) => {
		// What MapLibre itself waits for until it is idle: the first frame of which it says so is drawn.
		isWhole ||= map.loaded() && !map._placementDirty;
		if (!isWhole) gl.drawElements = () => undefined;
		try {
			render(...frame);
		} finally {
			// The method of its own gone, the context has that of all contexts.
			Reflect.deleteProperty(gl, 'drawElements');
		}
	};
}
