import { fill } from '../i18n/fill';
import type { Messages } from '../i18n/messages';
import type { LocalizedStory } from '../story/story';

/**
 * What a story's map shows, in sentences: where each exchange leads, how far, and when; then the events to which no
 * exchange led. For readers who do not see the picture. Never empty: of a story with neither, the places are named.
 *
 * @param distanceOf an exchange's length in words, by its id
 */
export function describeScene(
	{ events, exchanges, places }: Pick<LocalizedStory, 'events' | 'exchanges' | 'places'>,
	messages: Pick<Messages, 'fromTo' | 'aboutDistance'>,
	distanceOf: (exchangeId: string) => string | undefined
): string {
	const nameOf = (id: string) => places.find((place) => place.id === id)?.name ?? '';
	const ways = exchanges.map(({ id, title, fromPlaceId, toPlaceId, date }) => {
		const way = fill(messages.fromTo, { from: nameOf(fromPlaceId), to: nameOf(toPlaceId) });
		const distance = distanceOf(id);
		const about = distance === undefined ? '' : `, ${fill(messages.aboutDistance, { distance })}`;
		return `${title}: ${way}${about}, ${date.label}.`;
	});
	const alone = events
		.filter(({ id }) => !exchanges.some(({ eventId }) => eventId === id))
		.map(({ title, placeId, date }) => `${title}: ${nameOf(placeId)}, ${date.label}.`);
	const sentences = [...ways, ...alone];
	return sentences.length > 0 ? sentences.join(' ') : `${places.map(({ name }) => name).join(', ')}.`;
}
