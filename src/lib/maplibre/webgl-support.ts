/** Whether this browser can draw the live map at all; asked before the engine is loaded. The probing context is given back at once. */
export function supportsWebGl2(): boolean {
	const context = document.createElement('canvas').getContext('webgl2');
	context?.getExtension('WEBGL_lose_context')?.loseContext();
	return context !== null;
}
