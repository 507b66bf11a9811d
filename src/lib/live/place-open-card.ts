import { wideBoxPx } from '../cartography/wide-box';
import type { BoxSize } from '../geo/web-mercator';
import { cardId } from '../page/card-id';
import { placeCard } from './place-card';
import { subjectAreas } from './selected-subject';
import type { StoryView } from '../page/story-view.svelte';

/** Puts the open card beside what it speaks of; a sheet lies under the map by its style sheet. */
export function placeOpenCard(element: HTMLElement, box: BoxSize, view: StoryView): void {
	const card = openCard(view);
	const subjects = view.selection && card && subjectAreas(element, view, view.selection);
	if (!card) return;
	// As high as it would be by itself: where it stood before there was perhaps less room.
	card.style.maxHeight = '';
	if (box.widthPx < wideBoxPx || !subjects) {
		card.style.transform = '';
		return;
	}
	const size = { widthPx: card.offsetWidth, heightPx: card.offsetHeight };
	const { leftPx, topPx, heightPx } = placeCard(subjects, size, box);
	card.style.transform = `translate(${Math.round(leftPx)}px, ${Math.round(topPx)}px)`;
	if (heightPx) card.style.maxHeight = `${Math.floor(heightPx)}px`;
}

/** The card of what is selected; null while the platform shows it (`popover`), which knows where. */
export function openCard({ selection }: StoryView): HTMLElement | null {
	const card = selection && document.getElementById(cardId(selection));
	return card?.hasAttribute('popover') ? null : card;
}
