import type { CoveredPx } from '../cartography/camera';
import { cameraInFreeArea, closestZoom, withinLimits } from '../cartography/camera';
import { controlsArea } from '../cartography/controls-area';
import { decisiveViews } from '../cartography/decisive-views';
import { wideBoxPx } from '../cartography/wide-box';
import type { LngLat } from '../geo/lng-lat';
import type { BoxSize, Camera } from '../geo/web-mercator';
import type { Selection } from '../story/selection';
import { coveredByCardPx } from './place-card';
import { openCard } from './place-open-card';
import { distancesOf, subjectOf } from './selected-subject';
import type { StoryView } from '../page/story-view.svelte';

/** So much smaller than where they found their sides names still stand apart: fewer of them are in what is shown. */
const toleratedZoom = 0.5;

/**
 * The camera that shows a selection, a place or all of an exchange, in what is free of the map. Where all of it would
 * be much smaller than on the smallest phone, for which names find their sides, only where it leads to: names and
 * distances would stand on each other.
 *
 * @param box how large the map is
 * @returns null when the story has no such feature
 */
export function selectionCamera(box: BoxSize, view: StoryView, selection: Selection): Camera | null {
	const { places, exchanges, own } = subjectOf(view, selection);
	const destination = places.find(({ id }) => id === own || id === exchanges[0]?.toPlaceId);
	if (!destination) return null;
	const middles = distancesOf(view, exchanges).map(({ position }) => position);
	const whole = freeCamera(box, view, [...places.map(({ position }) => position), ...middles]);
	const [smallest] = decisiveViews(view.bounds);
	if (!smallest || whole.zoom >= smallest.camera.zoom - toleratedZoom) return whole;
	return freeCamera(box, view, [destination.position], smallest.camera.zoom + 1.5);
}

/** The camera that shows some positions, at least one, in what is free of the map. */
export function freeCamera(box: BoxSize, view: StoryView, positions: readonly LngLat[], maxZoom?: number): Camera {
	const closest = maxZoom ?? closestZoom(view.story.places, view.bounds, box);
	return withinLimits(cameraInFreeArea(positions, box, coveredPx(box, view), closest), view.bounds, box);
}

/**
 * What of the box is not free once the map has gone where it belongs: on a wide map the card at its side and the
 * buttons above it; on a narrow one the buttons at their edge, and in a frame the sheet, too. A sheet that lies below
 * the map covers nothing of it.
 */
function coveredPx(box: BoxSize, view: StoryView): CoveredPx {
	const card = openCard(view);
	if (box.widthPx >= wideBoxPx) return { topPx: 0, rightPx: card ? coveredByCardPx(card.offsetWidth) : 0, bottomPx: 0 };
	const edge = view.labels.controlsEdge;
	const controls = controlsArea(box, edge);
	// Map and sheet stand in one figure, the map at its head.
	const sheetTopPx = card?.offsetTop ?? box.heightPx;
	const footPx = edge === 'head' ? sheetTopPx : Math.min(sheetTopPx, controls.top);
	return {
		topPx: edge === 'head' ? controls.bottom : 0,
		rightPx: 0,
		bottomPx: Math.max(0, box.heightPx - footPx)
	};
}
