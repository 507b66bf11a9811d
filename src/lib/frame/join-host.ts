import type { LiveMap } from '../live/live-map.svelte';
import type { StoryView } from '../page/story-view.svelte';
import { fetchParts } from './deferred-frame-part';

/**
 * Only an embed has a host, and only an embed loads what speaks with it. Without that script the embed is a map that
 * obeys nobody.
 *
 * @returns the clean-up, which holds also before the script has come
 */
export function joinHost(view: StoryView, map: LiveMap): () => void {
	const joined = fetchParts().then(
		({ connectHost }) => connectHost(view, map),
		() => undefined
	);
	return () => {
		void joined.then((leave) => leave?.());
	};
}
