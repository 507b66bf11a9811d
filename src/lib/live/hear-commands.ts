import type { NewsMap } from '../maplibre/news-map';
import { panAsked, zoomAsked } from '../poster/poster-move';

/**
 * The same buttons, keys and presses move poster and live map: the early script (poster/early-moves) hears them, and
 * asks the live map while there is one.
 *
 * @returns the clean-up
 */
export function hearCommands(box: HTMLElement, map: Pick<NewsMap, 'zoomBy' | 'panBy'>): () => void {
	const zoom = (event: Event) => {
		const [steps, rightPx, downPx] = (event as CustomEvent<readonly [number, number, number]>).detail;
		map.zoomBy(steps, [rightPx, downPx]);
	};
	const pan = (event: Event) => {
		const [rightPx, downPx] = (event as CustomEvent<readonly [number, number]>).detail;
		map.panBy(-rightPx, -downPx);
	};
	box.addEventListener(zoomAsked, zoom);
	box.addEventListener(panAsked, pan);
	return () => {
		box.removeEventListener(zoomAsked, zoom);
		box.removeEventListener(panAsked, pan);
	};
}
