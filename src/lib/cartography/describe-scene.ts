import { fill } from '../i18n/fill';
import type { Messages } from '../i18n/messages';
import type { LocalizedStory } from '../story/story';

/**
 * What a story's map shows, in sentences: where each exchange leads, how far, and when. For readers who do not see the picture.
 *
 * @param distanceOf an exchange's length in words, by its id
 */
export function describeScene(
	{ exchanges, places }: Pick<LocalizedStory, 'exchanges' | 'places'>,
	messages: Pick<Messages, 'fromTo' | 'aboutDistance'>,
	distanceOf: (exchangeId: string) => string | undefined
): string {
	const nameOf = (id: string) => places.find((place) => place.id === id)?.name ?? '';
	return exchanges
		.map(({ id, title, fromPlaceId, toPlaceId, date }) => {
			const way = fill(messages.fromTo, { from: nameOf(fromPlaceId), to: nameOf(toPlaceId) });
			const distance = distanceOf(id);
			const about = distance === undefined ? '' : `, ${fill(messages.aboutDistance, { distance })}`;
			return `${title}: ${way}${about}, ${date.label}.`;
		})
		.join(' ');
}
