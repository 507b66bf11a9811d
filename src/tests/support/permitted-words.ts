import { deriveArcs } from '../../lib/derived/arcs';
import { distancesFromOriginKm } from '../../lib/derived/distances';
import { deriveTimeline } from '../../lib/derived/timeline';
import { fill } from '../../lib/i18n/fill';
import { formatDate } from '../../lib/i18n/format-date';
import { formatDistanceKm } from '../../lib/i18n/format-distance';
import { versionWords } from '../../lib/reader/version-words';
import { formatScale } from '../../lib/i18n/format-scale';
import type { Locale } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { kindWordsIn } from '../../lib/story/kinds';
import type { LocalizedStory } from '../../lib/story/story';
import { readMapNames } from '../../lib/archive/read-map-names';
import { citationIdsOf } from '../../lib/facts/citation-ids';
import { detailsLabel } from '../../lib/facts/details-label';
import { selectionsOf } from './story-page';

/*
 * Everything that a page may say: the story's own texts, the interface's messages with the values that the story gives
 * them, and nothing else. A sentence that someone writes into a component, or a wrong number in a right sentence, is
 * not among them.
 */

/** Fields that name things for the program, not for readers. */
const silentKeys = /^(id|slug|url|edtf|earliest|latest|.*Ids?)$/;

/** Every text that may stand on the story's page in one language. */
export async function sentencesOf(story: LocalizedStory, locale: Locale): Promise<string[]> {
	const messages = messagesIn(locale);
	const { cities, seaNames, seaNamesNote } = await readMapNames(locale);
	const nameOf = (placeId: string) => story.places.find(({ id }) => id === placeId)?.name ?? '';
	const distances = [...distancesFromOriginKm(story).values()].map((km) => formatDistanceKm(km, locale));
	// Distances are measured from the story's origin to its first other place, until the reader asks for others.
	const [first] = story.places.filter(({ id }) => id !== story.originId);
	const firstKm = distancesFromOriginKm(story).get(first?.id ?? '') ?? 0;
	return [
		...textsIn(story),
		...textsIn(messages),
		...Object.values(kindWordsIn(locale)),
		...[...cities, ...seaNames].map(({ name }) => name),
		seaNamesNote,
		// The scale bars for boxes of every size.
		...[10, 100, 1000].flatMap((power) => [1, 2, 3, 5].map((factor) => formatScale(factor * power, 'km', locale))),
		// The distances on the arcs, and where a printed sheet comes from.
		...deriveArcs(story).map(({ distanceKm }) => formatDistanceKm(distanceKm, locale)),
		`/${locale}/${story.slug}/`,
		...distances.map((distance) => fill(messages.distanceFrom, { origin: nameOf(story.originId), distance })),
		...deriveArcs(story).map(({ distanceKm }) =>
			fill(messages.aboutDistance, { distance: formatDistanceKm(distanceKm, locale) })
		),
		...story.exchanges.map(({ fromPlaceId, toPlaceId }) =>
			fill(messages.fromTo, { from: nameOf(fromPlaceId), to: nameOf(toPlaceId) })
		),
		...selectionsOf(story).map((selection) => detailsLabel(citationIdsOf(selection, story).length, messages)),
		...deriveTimeline(story).ticks.map(({ edtf }) => formatDate(edtf, locale, 'short')),
		`–/${story.events.length}`,
		fill(messages.inPeriod, { count: story.events.length, all: story.events.length }),
		fill(messages.measured, {
			from: nameOf(story.originId),
			to: first?.name ?? '',
			distance: formatDistanceKm(firstKm, locale)
		}),
		...story.exchanges.map(({ id, title, fromPlaceId, toPlaceId, date }) => {
			const km = deriveArcs(story).find(({ exchangeId }) => exchangeId === id)?.distanceKm ?? 0;
			const way = fill(messages.fromTo, { from: nameOf(fromPlaceId), to: nameOf(toPlaceId) });
			return `${title}: ${way}, ${fill(messages.aboutDistance, { distance: formatDistanceKm(km, locale) })}, ${date.label}.`;
		}),
		versionWords(story, messages),
		fill(messages.map, { title: story.title })
	];
}

/**
 * Whether a text is put together of whole permitted sentences, with nothing but spaces, colons and middle dots between
 * them.
 */
export function segment(text: string, permitted: readonly string[]): boolean {
	const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
	const whole = plain(text);
	const sentences = [...new Set(permitted.map(plain))].filter(Boolean);
	/** Whether the text up to an index is accounted for. */
	const reached = new Array<boolean>(whole.length + 1).fill(false);
	reached[0] = true;
	for (let index = 0; index < whole.length; index++) {
		if (!reached[index]) continue;
		const gap = /^[\s:·]+/.exec(whole.slice(index))?.[0].length ?? 0;
		const start = index + gap;
		// Two sentences never touch: a word that merely begins like a permitted one is another word.
		if (index > 0 && gap === 0) continue;
		if (start === whole.length) return true;
		for (const sentence of sentences) if (whole.startsWith(sentence, start)) reached[start + sentence.length] = true;
	}
	return reached[whole.length] ?? false;
}

function textsIn(value: unknown, key = ''): string[] {
	if (typeof value === 'string') return silentKeys.test(key) ? [] : [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, member]) => textsIn(member, Array.isArray(value) ? key : name));
}
