import type { LocalizedStory } from '../story/story';
import type { Selection } from '../story/selection';

/**
 * Every citation that speaks for a feature: its own, and for an event those of its outcomes and its quotation. Each
 * once.
 */
export function citationIdsOf({ type, id }: Selection, story: LocalizedStory): readonly string[] {
	if (type === 'place') return story.places.find((place) => place.id === id)?.citationIds ?? [];
	if (type === 'exchange') return story.exchanges.find((exchange) => exchange.id === id)?.citationIds ?? [];
	const event = story.events.find((candidate) => candidate.id === id);
	if (!event) return [];
	return [
		...new Set([
			...event.citationIds,
			...event.outcomes.flatMap((outcome) => outcome.citationIds),
			...(event.quotation?.citationIds ?? [])
		])
	];
}
