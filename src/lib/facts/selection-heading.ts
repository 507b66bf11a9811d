import { fill } from '../i18n/fill';
import type { Messages } from '../i18n/messages';
import type { Selection } from '../story/selection';
import type { Kind, Status } from '../story/story';
import type { StoryView } from '../page/story-view.svelte';

/** The head of a card or an entry: the same words wherever a feature stands. */
export interface SelectionHeading {
	readonly title: string;
	readonly kind: Kind | null;
	readonly status: Status;
	/** Date and place, and what is not yet more than a plan; or what the place is. */
	readonly dateline: string;
	readonly summary: string | null;
	/** "About 1,160 km from Seoul", null for the origin itself. */
	readonly distance: string | null;
}

/** @returns null when the story has no such feature */
export function selectionHeading(
	{ type, id }: Selection,
	{ story, distances, arcs, unit }: StoryView,
	messages: Pick<Messages, 'planned' | 'distanceFrom' | 'fromTo' | 'aboutDistance'>
): SelectionHeading | null {
	const nameOf = (placeId: string) => story.places.find((place) => place.id === placeId)?.name ?? '';
	const planned = (status: Status) => (status === 'happened' ? '' : ` · ${messages.planned[status]}`);
	const distanceOf = (placeId: string) => {
		const distance = distances[placeId]?.[unit];
		return distance ? fill(messages.distanceFrom, { origin: nameOf(story.originId), distance }) : null;
	};
	if (type === 'event') {
		const event = story.events.find((candidate) => candidate.id === id);
		return event
			? {
					title: event.title,
					kind: event.kind,
					status: event.status,
					dateline: `${event.date.label} · ${nameOf(event.placeId)}${planned(event.status)}`,
					summary: event.summary,
					distance: distanceOf(event.placeId)
				}
			: null;
	}
	if (type === 'exchange') {
		const exchange = story.exchanges.find((candidate) => candidate.id === id);
		const arc = arcs[id];
		return exchange
			? {
					title: exchange.title,
					kind: exchange.kind,
					status: exchange.status,
					dateline: `${exchange.date.label} · ${fill(messages.fromTo, { from: nameOf(exchange.fromPlaceId), to: nameOf(exchange.toPlaceId) })}${planned(exchange.status)}`,
					summary: null,
					distance: arc ? fill(messages.aboutDistance, { distance: arc.distance[unit] }) : null
				}
			: null;
	}
	const place = story.places.find((candidate) => candidate.id === id);
	return place
		? {
				title: place.name,
				kind: null,
				status: 'happened',
				dateline: place.role,
				summary: null,
				distance: distanceOf(place.id)
			}
		: null;
}
