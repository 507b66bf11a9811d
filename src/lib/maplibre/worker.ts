import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { setWorkerUrl } from 'maplibre-gl';

/**
 * Points MapLibre at its worker. A bundler moves the library away from the file that it would look for beside itself,
 * and without its worker the map stays blank without an error. An own file also keeps the policy free of `blob:`.
 */
export function connectWorker(): void {
	setWorkerUrl(new URL(workerUrl, location.href).href);
}
