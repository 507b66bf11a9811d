import type { LiveMap } from '../live/live-map.svelte';
import type { StoryView } from '../page/story-view.svelte';

/**
 * Only an embed has a host, and only an embed loads what speaks with it. Without that script the embed is a map that obeys nobody.
 *
 * @returns the clean-up, which holds also before the script has come
 */
export function joinHost(view: StoryView, map: LiveMap): () => void {
	let leave: () => void = () => undefined;
	let isGone = false;
	import('./embed-host.svelte').then(
		({ connectHost }) => {
			if (!isGone) leave = connectHost(view, map);
		},
		() => undefined
	);
	return () => {
		isGone = true;
		leave();
	};
}
