import type { Locale } from '../i18n/locales';
import { localizeStory } from '../story/localize-story';
import { readMapNames } from './read-map-names';
import { readStories } from './read-stories';

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
	return {
		locale,
		story: localizeStory(story, locale),
		names: await readMapNames(locale),
		otherStories: stories
			.filter((other) => other !== story)
			.map((other) => ({ slug: other.slug, title: other.title[locale] }))
	};
}
