import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { clearPrewarmedResources, prewarm, setWorkerUrl } from 'maplibre-gl';

/** How many maps of this page have asked for the worker: they share one. */
let users = 0;

/**
 * Points MapLibre at its worker, and starts it: it reads its script while the page makes the map. A bundler moves the
 * library away from the file that it would look for beside itself, and without its worker the map stays blank without
 * an error. An own file also keeps the policy free of `blob:`.
 *
 * @returns gives the worker back, once its map is gone; the last one ends it
 */
export function startWorker(): () => void {
	const { href } = new URL(workerUrl, location.href);
	// A page without an origin of its own starts a worker from a text only, and a text has no folder to import from.
	const hasNoOrigin = origin === 'null';
	setWorkerUrl(hasNoOrigin ? `data:text/javascript,import ${encodeURIComponent(JSON.stringify(href))}` : href);
	if (users === 0) prewarm();
	users += 1;
	return () => {
		users -= 1;
		if (users === 0) clearPrewarmedResources();
	};
}
