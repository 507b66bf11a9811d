/** Asks for MapLibre ahead of the modules that import it, so that both come side by side. */
export async function fetchLibrary(): Promise<void> {
	await import('maplibre-gl');
}
