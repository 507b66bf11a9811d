import type { Rectangle } from '../cartography/labels';
import type { Selection } from '../story/selection';
import type { StoryView } from '../page/story-view.svelte';

/** What a selection is about, whatever it is: an event is about the exchanges that led to it, as well. */
export function subjectOf({ story }: StoryView, { id }: Selection) {
	const exchanges = story.exchanges.filter((exchange) => id === exchange.id || id === exchange.eventId);
	const own = story.events.find((event) => event.id === id)?.placeId ?? id;
	const ends = [own, ...exchanges.flatMap(({ fromPlaceId, toPlaceId }) => [fromPlaceId, toPlaceId])];
	return { exchanges, places: story.places.filter((place) => ends.includes(place.id)), own };
}

/** The distances on the map that belong to exchanges, each once. */
export function distancesOf({ labels }: StoryView, exchanges: readonly { readonly id: string }[]) {
	return labels.distances.filter(({ exchangeIds }) => exchanges.some(({ id }) => exchangeIds.includes(id)));
}

/**
 * The areas of the map that a card speaks of, in pixels of the box: all of it, then what the card must not cover: a ring with its name, or an arc's distance.
 *
 * @returns null when nothing of the selection is on the map
 */
export function subjectAreas(
	box: HTMLElement,
	view: StoryView,
	selection: Selection
): readonly [Rectangle, Rectangle] | null {
	const { places, exchanges, own } = subjectOf(view, selection);
	const middles = distancesOf(view, exchanges).map(({ exchangeIds: [first] }) => `.at-middle-${first}`);
	const rings = places.map(({ id }) => `.at-place-${id} > *`);
	const whole = areaOf(box, [...rings, ...middles]);
	const heart = areaOf(box, [`.at-place-${own} > *`]) ?? areaOf(box, middles);
	return whole && heart && [whole, heart];
}

function areaOf(box: HTMLElement, selectors: readonly string[]): Rectangle | null {
	const parts = [...box.querySelectorAll(selectors.join() || 'none')];
	if (parts.length === 0) return null;
	const origin = box.getBoundingClientRect();
	const areas = parts.map((part) => part.getBoundingClientRect());
	return {
		left: Math.min(...areas.map(({ left }) => left)) - origin.left,
		top: Math.min(...areas.map(({ top }) => top)) - origin.top,
		right: Math.max(...areas.map(({ right }) => right)) - origin.left,
		bottom: Math.max(...areas.map(({ bottom }) => bottom)) - origin.top
	};
}
