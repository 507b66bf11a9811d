import { distancesFromOriginKm } from '../derived/distances';
import { formatDistanceKm } from '../i18n/format-distance';
import type { Locale } from '../i18n/locales';
import { messagesIn } from '../i18n/messages';
import { localizeStory } from '../story/localize-story';
import { pagePoster } from '../poster/page-poster';
import { readMapNames } from './read-map-names';
import { readStories } from './read-stories';
import { outlinesFor, plainScene } from './story-poster';

/**
 * All that a story's page shows in one language.
 *
 * @param slug the story's folder; the newest story when left out
 * @returns null when there is no such story
 * @throws GeodataError when any story breaks a rule: a build with issues writes nothing
 */
export async function storyPageData(locale: Locale, slug?: string) {
	const stories = readStories();
	const story = slug === undefined ? stories[0] : stories.find((candidate) => candidate.slug === slug);
	if (!story) return null;
	const localized = localizeStory(story, locale);
	const names = await readMapNames(locale);
	const scene = plainScene(localized, names, locale, 'light');
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
		poster: pagePoster(scene, await outlinesFor(scene)),
		otherStories: stories
			.filter((other) => other !== story)
			.map((other) => ({ slug: other.slug, title: other.title[locale] }))
	};
}
