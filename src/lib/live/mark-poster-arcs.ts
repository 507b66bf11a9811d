import { untrack } from 'svelte';
import type { StoryView } from '../page/story-view.svelte';

/**
 * Marks the poster's arcs: those that are selected, by themselves or through their event, and those that lie outside
 * the chosen period. The drawing was written ahead and is nobody's component. In an effect, again whenever one of the
 * two changes.
 */
export function markPosterArcs(frame: HTMLElement | undefined, { selection, outside, story }: StoryView): void {
	const chosen = selection?.id;
	const { exchanges } = story;
	untrack(() => {
		for (const path of frame?.querySelectorAll('[data-exchange]') ?? []) {
			const exchange = exchanges.find(({ id }) => id === path.getAttribute('data-exchange'));
			path.classList.toggle('outside', exchange !== undefined && outside.includes(exchange.id));
			path.classList.toggle(
				'selected',
				chosen !== undefined && (chosen === exchange?.id || chosen === exchange?.eventId)
			);
		}
	});
}
