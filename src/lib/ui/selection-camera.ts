import type { CoveredPx } from '../cartography/camera';
import { cameraInFreeArea } from '../cartography/camera';
import type { BoxSize, Camera } from '../geo/web-mercator';
import type { Selection } from '../story/selection';
import { coveredByCardPx } from './place-card';
import { openCard, wideBoxPx } from './place-open-card';
import { subjectOf } from './selected-subject';
import type { StoryView } from './story-view.svelte';

/**
 * The camera that shows a selection, a place or all of an exchange, in what its card leaves free of the map's box.
 *
 * @returns null when the story has no such feature
 */
export function selectionCamera(
	element: HTMLElement,
	box: BoxSize,
	view: StoryView,
	selection: Selection
): Camera | null {
	const { places, exchanges } = subjectOf(view, selection);
	const middles = exchanges.map(({ id }) => view.arcs[id]?.middle).filter((middle) => middle !== undefined);
	const positions = [...places.map(({ position }) => position), ...middles];
	return positions.length > 0 ? cameraInFreeArea(positions, box, coveredPx(element, box, view)) : null;
}

/**
 * What of the box is not free once the map has gone where it belongs: on a wide map the card at its side and the buttons above it; on a narrow one the buttons at
 * its foot, and in a frame the sheet, too. A sheet that lies below the map covers nothing of it.
 */
function coveredPx(element: HTMLElement, { widthPx }: BoxSize, view: StoryView): CoveredPx {
	const card = openCard(view);
	if (widthPx >= wideBoxPx) return { rightPx: card ? coveredByCardPx(card.offsetWidth) : 0, bottomPx: 0 };
	const tops = [card, element.querySelector('.controls')].map((one) => one?.getBoundingClientRect().top ?? Infinity);
	return { rightPx: 0, bottomPx: Math.max(0, element.getBoundingClientRect().bottom - Math.min(...tops)) };
}
