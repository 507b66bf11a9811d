import { composeScene } from '../../lib/scene/scene';
import type { Scene, SceneFacts } from '../../lib/scene/scene';
import { deriveArcs } from '../../lib/derived/arcs';
import { pageUnits } from '../../lib/i18n/format-distance';
import type { Locale } from '../../lib/i18n/locales';
import { readMapNames } from '../../lib/archive/read-map-names';
import { storyLabels } from '../../lib/server/story-scene';
import { readStories } from '../../lib/archive/read-stories';
import { localizeStory } from '../../lib/story/localize-story';
import type { Story } from '../../lib/story/story';

type Changes = Partial<Pick<SceneFacts, 'theme' | 'selection' | 'hovered'>>;

/**
 * The first story's scene as a page would compose it, read from geodata/: tests of the drawing draw what readers see.
 */
export async function realScene(locale: Locale, changes: Changes = {}): Promise<Scene> {
	const story = readStories().find(({ slug }) => slug === 'japan-korea-defense');
	if (!story) throw new Error('geodata/stories/japan-korea-defense is not there');
	return sceneOf(story, locale, changes);
}

/** The same of any story. */
export async function sceneOf(story: Story, locale: Locale, changes: Changes = {}): Promise<Scene> {
	const localized = localizeStory(story, locale);
	const arcs = deriveArcs(localized);
	return composeScene({
		story: localized,
		arcs,
		labels: storyLabels(story, locale),
		names: await readMapNames(locale),
		locale,
		unit: pageUnits[locale],
		theme: 'light',
		selection: null,
		hovered: null,
		...changes
	});
}
