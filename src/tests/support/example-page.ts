import { messagesIn } from '../../lib/i18n/messages';
import { kindWordsIn } from '../../lib/story/kinds';
import type { StoryPageData } from '../../lib/page/story-page-data';
import { pagePoster } from '../../lib/poster/page-poster';
import { posterFrame } from '../../lib/poster/poster-frame';
import { localizeStory } from '../../lib/story/localize-story';
import type { Locale } from '../../lib/i18n/locales';
import { exampleMapNames } from './example-map-names';
import { exampleLabels, exampleScene, exampleStory } from './example-scene';

/**
 * What the server hands to the page of the example story, without what only some readers see: no timeline, no inset, no
 * other stories, no land.
 */
export function examplePage(locale: Locale): StoryPageData {
	const story = exampleStory();
	const scene = exampleScene(locale, {}, story);
	const { unit, bounds } = scene;
	return {
		locale,
		unit,
		messages: { ...messagesIn(locale), kinds: kindWordsIn(locale) },
		labels: exampleLabels(story, locale),
		story: localizeStory(story, locale),
		bounds,
		arcs: {},
		distances: {},
		mapWords: '',
		timeline: null,
		measures: {},
		names: exampleMapNames(locale),
		hasDemarcationLine: false,
		poster: pagePoster(scene, { land: '', cuts: '', borders: '', demarcation: '' }, posterFrame(bounds)),
		scaleWords: [],
		locator: null,
		address: `/${locale}/`,
		otherStories: []
	};
}
