import type { BoxSize } from '../geo/web-mercator';
import { cardId } from './card-id';
import { placeCard } from './place-card';
import { signArea } from './selected-subject';
import type { StoryView } from './story-view.svelte';

/** From this width on a card stands in the map; below it is a sheet under it (the container query in MapCard.svelte). */
export const wideBoxPx = 600;

/** Puts the open card beside what it speaks of; a sheet lies under the map by its style sheet. */
export function placeOpenCard(element: HTMLElement, box: BoxSize, view: StoryView): void {
	const { selection } = view;
	const card = selection && document.getElementById(cardId(selection));
	if (!card || card.hasAttribute('popover')) return;
	const subject = signArea(element, view, selection);
	if (box.widthPx < wideBoxPx || !subject) {
		card.style.transform = '';
		return;
	}
	const size = { widthPx: card.offsetWidth, heightPx: card.offsetHeight };
	const { leftPx, topPx } = placeCard(subject, size, box);
	card.style.transform = `translate(${Math.round(leftPx)}px, ${Math.round(topPx)}px)`;
}
