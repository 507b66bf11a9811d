import { distancesFromOriginKm } from '../derived/distances';
import { scaleWords } from '../scene/scale-bar';
import { greatCircleDistanceKm } from '../geo/great-circle';
import { formatDistanceKm } from '../i18n/format-distance';
import type { Locale } from '../i18n/locales';
import type { MapWords, OwnPageWords, StoryPageData } from '../page/story-page-data';
import { pagePoster } from '../poster/page-poster';
import { storyPath } from '../page/page-source';
import { sitePath } from '../page/site-path';
import { longerSideUnits, posterFrame } from '../poster/poster-frame';
import { scaleSteps } from '../poster/scale-steps';
import { WrittenAhead } from '../poster/written-ahead';
import { otherStories } from './other-stories';
import { pageTimeline } from './page-timeline';
import { mapWordsIn, ownPageWordsIn } from './page-words';
import { publishedOrigin } from './published-origin';
import { findStory, publishedStories } from '../archive/published-stories';
import { demarcationMiddle, isSeenAtFirst } from './seen-at-first';
import { locatorOf, outlinesFor } from './story-poster';
import { roomUnderMap } from './room-under-map';
import { storyScene } from './story-scene';

/**
 * All that a story's own page shows in one language.
 *
 * @param url of the page, or of the file beside it, as it is written ahead
 * @param slug the story's folder; the newest story when left out
 * @returns null when there is no such story
 * @throws GeodataError when any story breaks a rule: a build with issues writes nothing
 */
export function storyPageData(locale: Locale, url: URL, slug?: string): Promise<StoryPageData<OwnPageWords> | null> {
	return pageDataOf(locale, url, slug, 'page', ownPageWordsIn(locale));
}

/** The same of a story's embed: with fewer words, and a poster that is smaller and drawn with less. */
export function framePageData(locale: Locale, url: URL, slug: string): Promise<StoryPageData | null> {
	return pageDataOf(locale, url, slug, 'embed', mapWordsIn(locale));
}

async function pageDataOf<Words extends MapWords>(
	locale: Locale,
	url: URL,
	slug: string | undefined,
	use: 'page' | 'embed',
	messages: Words
): Promise<StoryPageData<Words> | null> {
	const story = findStory(slug);
	if (!story) return null;
	const { localized, names, labels, scene, words: mapWords, ...derived } = await storyScene(story, locale);
	const frame = posterFrame(scene.bounds, longerSideUnits[use]);
	const isPage = use === 'page';
	/** A sea that has other names than this language's: what they are is a question only where the sea is. */
	const isDisputedHere = ({ id, position }: (typeof names.seaNames)[number]) =>
		names.otherSeaNames.dual[id] !== undefined && isSeenAtFirst(position, frame);
	// Numbers become words here: the first number that a browser words costs a slow phone some fifty milliseconds. In an
	// embed no other unit can be chosen.
	const inWords = (km: number) => ({
		km: formatDistanceKm(km, locale, 'km'),
		mi: isPage ? formatDistanceKm(km, locale, 'mi') : '',
		nmi: isPage ? formatDistanceKm(km, locale, 'nmi') : ''
	});
	const distances = [...distancesFromOriginKm(localized)].map(([id, km]) => [id, inWords(km)] as const);
	const arcs = derived.arcs.map(
		({ exchangeId, distanceKm, endBearingDeg }) =>
			[exchangeId, { distance: inWords(distanceKm), endBearingDeg: rounded(endBearingDeg, 1) }] as const
	);
	const measures = placePairs(localized.places).map(
		([one, other]) => [`${one.id} ${other.id}`, inWords(greatCircleDistanceKm(one.position, other.position))] as const
	);
	const poster = pagePoster(scene, await outlinesFor(frame), frame);
	const hasDemarcationLine = isSeenAtFirst(demarcationMiddle, frame);
	const timeline = isPage ? pageTimeline(localized, locale) : null;
	const room = isPage ? roomUnderMap(localized, { timeline, hasDemarcationLine }, messages) : '';
	return {
		locale,
		unit: scene.unit,
		messages,
		labels,
		// An embed has no room for what belongs to the whole story: it links there.
		story: isPage ? localized : { ...localized, kicker: '', standfirst: '', context: [], notes: [], changes: [] },
		bounds: scene.bounds,
		arcs: Object.fromEntries(arcs),
		distances: Object.fromEntries(distances),
		mapWords,
		timeline,
		measures: isPage ? Object.fromEntries(measures) : {},
		names: isPage && names.seaNames.some(isDisputedHere) ? names : { ...names, seaNamesNote: '' },
		hasDemarcationLine,
		poster: { ...poster, positions: new WrittenAhead(poster.positions.markup + room) },
		scaleWords: scaleSteps(frame).map((step) => scaleWords(step, locale)),
		locator: isPage ? await locatorOf(scene.bounds) : null,
		address:
			(publishedOrigin(url) ?? '') + new URL(sitePath(storyPath(locale, story.slug, use === 'embed')), url).pathname,
		otherStories: otherStories(publishedStories(), story).map((other) => ({
			slug: other.slug,
			title: other.title[locale]
		}))
	};
}

/** Digits that nobody sees are bytes that everybody waits for. */
function rounded(value: number, digits: number): number {
	return Number(value.toFixed(digits));
}

/** Every two of them once, in their order. */
function placePairs<Place>(places: readonly Place[]): readonly (readonly [Place, Place])[] {
	return places.flatMap((one, index) => places.slice(index + 1).map((other) => [one, other] as const));
}
