import type { LiveMap } from './live-map.svelte';
import type { StoryView } from './story-view.svelte';

/** Only an embed has a host, and only an embed loads what speaks with it. */
export async function joinHost(view: StoryView, map: LiveMap): Promise<() => void> {
	const { connectHost } = await import('./embed-host.svelte');
	return connectHost(view, map);
}
