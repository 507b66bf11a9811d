import type { MapNames } from '../scene/context-names';
import { describeScene } from '../scene/describe-scene';
import { placeLabels } from '../cartography/place-labels';
import type { Scene, SceneLabels } from '../scene/scene';
import { composeScene } from '../scene/scene';
import type { ExchangeArc } from '../derived/arcs';
import { deriveArcs } from '../derived/arcs';
import { pageUnits } from '../i18n/format-distance';
import type { Locale } from '../i18n/locales';
import { messagesIn } from '../i18n/messages';
import { localizeStory } from '../story/localize-story';
import type { LocalizedStory, Story } from '../story/story';
import { keptInBuild } from '../archive/kept-in-build';
import { readMapNames } from '../archive/read-map-names';

/** A story in one language with nothing selected, as every poster shows it. */
export interface StoryScene {
	readonly localized: LocalizedStory;
	readonly names: MapNames;
	readonly arcs: readonly ExchangeArc[];
	readonly labels: SceneLabels;
	readonly scene: Scene;
	/** What the scene shows, in sentences, for those who do not see it. */
	readonly words: string;
}

/** Placed once for all languages. */
const labelsOf = keptInBuild(
	(story: Story) => placeLabels(story, deriveArcs(story)),
	({ slug }) => slug
);

/** Where a story's names and distances stand in one language. */
export function storyLabels(story: Story, locale: Locale): SceneLabels {
	const { nameSides, ...labels } = labelsOf(story);
	return { nameSides: nameSides[locale], ...labels };
}

/** Composed once for page, embed, poster and picture: finding room for the names takes longer than all the rest. */
export const storyScene = keptInBuild(
	async (story: Story, locale: Locale): Promise<StoryScene> => {
		const localized = localizeStory(story, locale);
		const names = await readMapNames(locale);
		const arcs = deriveArcs(localized);
		const labels = storyLabels(story, locale);
		const unit = pageUnits[locale];
		const look = { locale, unit, theme: 'light', selection: null, hovered: null } as const;
		const scene = composeScene({ story: localized, arcs, names, labels, ...look });
		const distanceOf = (exchangeId: string) => scene.arcs.find(({ id }) => id === exchangeId)?.distance;
		return { localized, names, arcs, labels, scene, words: describeScene(localized, messagesIn(locale), distanceOf) };
	},
	({ slug }, locale) => `${slug} ${locale}`
);
