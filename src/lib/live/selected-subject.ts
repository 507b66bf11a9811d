import type { Rectangle, View } from '../cartography/labels';
import { centered, distanceRectangle, nameRectangle, projectionOf } from '../cartography/labels';
import { placeName, target } from '../cartography/marks';
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
 * The areas of the map that a card speaks of, in pixels of the box: all of it, then what the card must not cover: a
 * ring with its name, or an arc's distance.
 *
 * @param view where the map looks
 * @param letterScale how many times as large as usual the reader has letters
 * @returns null when nothing of the selection is on the map
 */
export function subjectAreas(
	story: StoryView,
	selection: Selection,
	view: View,
	letterScale: number
): readonly [Rectangle, Rectangle] | null {
	const { places, exchanges, own } = subjectOf(story, selection);
	const pxOf = projectionOf(view);
	const sizePx = placeName.sizesPx[story.locale] * letterScale;
	const areaOfPlace = ({ id, position, name }: (typeof places)[number]) => {
		const px = pxOf(position);
		const side = story.labels.nameSides[id] ?? 'right';
		return around([centered(px, target.widthPx, target.widthPx), nameRectangle(px, { name, sizePx }, side)]);
	};
	const distances = distancesOf(story, exchanges).map(({ exchangeIds: [first = ''], position }) =>
		distanceRectangle(pxOf(position), story.arcs[first]?.distance[story.unit] ?? '', letterScale)
	);
	const rings = places.map(areaOfPlace);
	const ownPlace = places.find(({ id }) => id === own);
	const heart = ownPlace ? [areaOfPlace(ownPlace)] : distances;
	return heart.length > 0 ? [around([...rings, ...distances]), around(heart)] : null;
}

/** The area around several, at least one. */
function around(areas: readonly Rectangle[]): Rectangle {
	return {
		left: Math.min(...areas.map(({ left }) => left)),
		top: Math.min(...areas.map(({ top }) => top)),
		right: Math.max(...areas.map(({ right }) => right)),
		bottom: Math.max(...areas.map(({ bottom }) => bottom))
	};
}
