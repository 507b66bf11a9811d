import type { CoveredPx } from '../cartography/camera';
import { cameraInFreeArea } from '../cartography/camera';
import type { LngLat } from '../geo/lng-lat';
import type { BoxSize, Camera } from '../geo/web-mercator';
import type { Selection } from '../story/selection';
import { coveredByCardPx } from './place-card';
import { openCard, wideBoxPx } from './place-open-card';
import { subjectOf } from './selected-subject';
import type { StoryView } from './story-view.svelte';

/**
 * The camera that shows a selection, a place or all of an exchange, in what is free of the map.
 *
 * @param element the map's box
 * @returns null when the story has no such feature
 */
export function selectionCamera(element: HTMLElement, view: StoryView, selection: Selection): Camera | null {
	const { places, exchanges } = subjectOf(view, selection);
	const middles = exchanges.map(({ id }) => view.arcs[id]?.middle).filter((middle) => middle !== undefined);
	const positions = [...places.map(({ position }) => position), ...middles];
	return positions.length > 0 ? freeCamera(element, view, positions) : null;
}

/** The camera that shows some positions, at least one, in what is free of the map. */
export function freeCamera(element: HTMLElement, view: StoryView, positions: readonly LngLat[]): Camera {
	const box = { widthPx: element.clientWidth, heightPx: element.clientHeight };
	return cameraInFreeArea(positions, box, coveredPx(element, box, view));
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
