import type { Rectangle } from '../cartography/labels';
import type { LngLat } from '../geo/lng-lat';
import type { Selection } from '../story/selection';
import type { StoryView } from './story-view.svelte';

/** The place that is selected, by itself or by what happened there. */
function placeOf({ story }: StoryView, { type, id }: Selection) {
	const placeId = { event: story.events.find((event) => event.id === id)?.placeId, place: id, exchange: null }[type];
	return story.places.find((place) => place.id === placeId);
}

/** What the map has to show for a selection: the place, or both ends and the bow of the arc. Empty when the story has no such feature. */
export function positionsOf(view: StoryView, selection: Selection): readonly LngLat[] {
	const exchange = view.story.exchanges.find(({ id }) => selection.type === 'exchange' && id === selection.id);
	const middle = exchange && view.arcs[exchange.id]?.middle;
	const place = placeOf(view, selection);
	const ends = view.story.places.filter(({ id }) => id === exchange?.fromPlaceId || id === exchange?.toPlaceId);
	return [...(place ? [place] : ends).map(({ position }) => position), ...(middle ? [middle] : [])];
}

/**
 * The area of the map that a card speaks of and must not cover, in pixels of the box: a ring with its name, or an arc's distance.
 *
 * @returns null when nothing of the selection is on the map
 */
export function signArea(box: HTMLElement, view: StoryView, selection: Selection): Rectangle | null {
	const place = placeOf(view, selection);
	const parts = box.querySelectorAll(place ? `.at-place-${place.id} > *` : `.at-middle-${selection.id}`);
	if (parts.length === 0) return null;
	const origin = box.getBoundingClientRect();
	const areas = [...parts].map((part) => part.getBoundingClientRect());
	return {
		left: Math.min(...areas.map(({ left }) => left)) - origin.left,
		top: Math.min(...areas.map(({ top }) => top)) - origin.top,
		right: Math.max(...areas.map(({ right }) => right)) - origin.left,
		bottom: Math.max(...areas.map(({ bottom }) => bottom)) - origin.top
	};
}
