/** What the live map is made with, besides WebGL 2, and browsers of a few years ago lack. */
const needed = ['ResizeObserver', 'IntersectionObserverEntry', 'structuredClone'];

/** Asked more than once for each map, and a context takes a slow machine a tenth of a second. */
let isSupported = false;

/**
 * Whether this browser may be able to draw the live map; asked before the engine is loaded. The probing context is
 * given back at once. A browser that could is not asked again: what it refuses later, the map's start says.
 */
export function supportsLiveMap(): boolean {
	if (isSupported) return true;
	if (!needed.every((name) => name in globalThis) || !('at' in Array.prototype)) return false;
	const context = document.createElement('canvas').getContext('webgl2');
	context?.getExtension('WEBGL_lose_context')?.loseContext();
	isSupported = context !== null;
	return isSupported;
}
