import { LngLat as LibreLngLat } from 'maplibre-gl';
import { withinLimits } from '../cartography/camera';
import type { BoxSize, Camera } from '../geo/web-mercator';
import { hasSize } from '../geo/web-mercator';
import { GuardedMap } from './guarded-map';
import { mapLocale } from './locale';
import type { NewsMapOptions } from './news-map';
import { composeStyle } from './style';
import { requestsWith } from './tiles-ahead';

/**
 * MapLibre's map as a news map begins it.
 *
 * @param boxSize how large its container is
 * @throws Error when the browser refuses a WebGL context after all
 */
export function beginMap(
	{ container, camera, scene, tiles, tilesAhead, cooperativeGestures, onFault }: NewsMapOptions,
	boxSize: () => BoxSize
): GuardedMap {
	return new GuardedMap(onFault, {
		container,
		style: composeStyle(scene, tiles),
		transformRequest: requestsWith(tilesAhead),
		...centerAndZoom(camera),
		// In place of MapLibre's own limits, which know no story: every camera of the poster is one of the map.
		transformConstrain: ({ lng, lat }, zoom) => {
			const box = boxSize();
			const asked = { center: [lng, lat], zoom } as const;
			const { center, zoom: limited } = hasSize(box) ? withinLimits(asked, scene.bounds, box) : asked;
			return { center: new LibreLngLat(center[0], center[1]), zoom: limited };
		},
		// A map of news has north up and no tilt: there is nothing to lose one's way in.
		maxPitch: 0,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		keyboard: false,
		cooperativeGestures,
		attributionControl: false,
		locale: mapLocale(scene.locale),
		fadeDuration: prefersStillness() ? 0 : 200,
		// Our own style, checked by tests: no need to check it again in every browser.
		validateStyle: false
	});
}

/** A camera in MapLibre's words. */
export function centerAndZoom({ center: [lng, lat], zoom }: Camera): { center: [number, number]; zoom: number } {
	return { center: [lng, lat], zoom };
}

/** Whether the reader wants no motion. */
export function prefersStillness(): boolean {
	return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
