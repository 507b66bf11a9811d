import { fill } from '../i18n/fill';
import type { Messages } from '../i18n/messages';
import type { LocalizedStory } from '../story/story';
import type { Scene } from './scene';

/** What a map shows, in sentences: where each exchange leads, how far, and when. For readers who do not see the picture. */
export function describeScene(scene: Scene, story: LocalizedStory, messages: Messages): string {
	const nameOf = (id: string) => scene.places.find((place) => place.id === id)?.name ?? '';
	return story.exchanges
		.map(({ id, title, fromPlaceId, toPlaceId, date }) => {
			const way = fill(messages.fromTo, { from: nameOf(fromPlaceId), to: nameOf(toPlaceId) });
			const distance = scene.arcs.find((arc) => arc.id === id)?.distance;
			const about = distance === undefined ? '' : `, ${fill(messages.aboutDistance, { distance })}`;
			return `${title}: ${way}${about}, ${date.label}.`;
		})
		.join(' ');
}
