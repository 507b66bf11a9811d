import { wideBoxPx } from '../cartography/wide-box';
import type { BoxSize, Camera } from '../geo/web-mercator';
import { cardId } from '../page/card-id';
import { placeCard } from './place-card';
import { subjectAreas } from './selected-subject';
import type { StoryView } from '../page/story-view.svelte';

/** What a browser sets letters from, unless its reader wants larger ones. */
const usualRemPx = 16;

/**
 * How large the open card is by itself, and letters are. It changes with these, and never while the map moves: then
 * nothing is measured.
 */
let measured: {
	readonly of: readonly unknown[];
	readonly size: BoxSize;
	readonly letterScale: number;
} | null = null;

/** Puts the open card beside what it speaks of; a sheet lies under the map by its style sheet. */
export function placeOpenCard(camera: Camera, box: BoxSize, view: StoryView): void {
	const card = openCard(view);
	if (!card) {
		measured = null;
		return;
	}
	if (box.widthPx < wideBoxPx) {
		measured = null;
		card.style.transform = card.style.maxHeight = '';
		return;
	}
	const { size, letterScale } = measure(card, [card, view.locale, view.unit, box.widthPx, box.heightPx]);
	const subjects = view.selection && subjectAreas(view, view.selection, { camera, box }, letterScale);
	if (!subjects) return;
	const { leftPx, topPx, heightPx } = placeCard(subjects, size, box);
	card.style.transform = `translate(${Math.round(leftPx)}px, ${Math.round(topPx)}px)`;
	card.style.maxHeight = heightPx ? `${Math.floor(heightPx)}px` : '';
}

function measure(card: HTMLElement, of: readonly unknown[]) {
	if (measured?.of.every((part, index) => part === of[index])) return measured;
	// As high as it would be by itself: where it stood before there was perhaps less room.
	card.style.maxHeight = '';
	const { offsetWidth: widthPx, offsetHeight: heightPx } = card;
	const letterScale = parseFloat(getComputedStyle(document.documentElement).fontSize) / usualRemPx;
	return (measured = { of, size: { widthPx, heightPx }, letterScale });
}

/** The card of what is selected; null while the platform shows it (`popover`), which knows where. */
export function openCard({ selection }: StoryView): HTMLElement | null {
	const card = selection && document.getElementById(cardId(selection));
	return card?.hasAttribute('popover') ? null : card;
}
