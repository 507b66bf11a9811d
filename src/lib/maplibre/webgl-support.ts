/** What the live map is made with, besides WebGL 2, and browsers of a few years ago lack. */
const needed = ['ResizeObserver', 'IntersectionObserverEntry', 'structuredClone'];

/**
 * Whether this browser may be able to draw the live map; asked before the engine is loaded. The probing context is
 * given back at once.
 */
export function supportsLiveMap(): boolean {
	if (!needed.every((name) => name in globalThis) || !('at' in Array.prototype)) return false;
	const context = document.createElement('canvas').getContext('webgl2');
	context?.getExtension('WEBGL_lose_context')?.loseContext();
	return context !== null;
}
