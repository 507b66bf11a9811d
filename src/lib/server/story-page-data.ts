import { distancesFromOriginKm } from '../derived/distances';
import { formatDistanceKm } from '../i18n/format-distance';
import type { Locale } from '../i18n/locales';
import { messagesIn } from '../i18n/messages';
import { localizeStory } from '../story/localize-story';
import { pagePoster } from '../poster/page-poster';
import { longerSideUnits, posterFrame } from '../poster/poster-frame';
import { readMapNames } from './read-map-names';
import { readStories } from './read-stories';
import { outlinesFor, plainScene } from './story-poster';

/**
 * All that a story's page shows in one language.
 *
 * @param slug the story's folder; the newest story when left out
 * @param use what the page is: an embed's poster is smaller, and drawn with less
 * @returns null when there is no such story
 * @throws GeodataError when any story breaks a rule: a build with issues writes nothing
 */
export async function storyPageData(locale: Locale, slug?: string, use: keyof typeof longerSideUnits = 'page') {
	const stories = readStories();
	const story = slug === undefined ? stories[0] : stories.find((candidate) => candidate.slug === slug);
	if (!story) return null;
	const localized = localizeStory(story, locale);
	const names = await readMapNames(locale);
	const scene = plainScene(localized, names, locale, 'light');
	const frame = posterFrame(scene.bounds, longerSideUnits[use]);
	// Numbers become words here: the first number that a browser words costs a slow phone some fifty milliseconds.
	const distances = [...distancesFromOriginKm(localized)].map(
		([id, km]) => [id, formatDistanceKm(km, locale)] as const
	);
	const arcs = scene.arcs.map(({ id, distance, middle, endBearingDeg }) => {
		return [id, { distance, middle, endBearingDeg: Math.round(endBearingDeg * 10) / 10 }] as const;
	});
	return {
		locale,
		messages: messagesIn(locale),
		nameSides: Object.fromEntries(scene.places.map(({ id, side }) => [id, side])),
		story: localized,
		bounds: scene.bounds,
		arcs: Object.fromEntries(arcs),
		distances: Object.fromEntries(distances),
		names,
		poster: pagePoster(scene, await outlinesFor(frame), frame),
		otherStories: stories
			.filter((other) => other !== story)
			.map((other) => ({ slug: other.slug, title: other.title[locale] }))
	};
}
