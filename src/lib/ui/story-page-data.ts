import type { MapNames } from '../cartography/context-names';
import type { Locale } from '../i18n/locales';
import type { LocalizedStory } from '../story/story';

export type LocalizedEvent = LocalizedStory['events'][number];
export type LocalizedExchange = LocalizedStory['exchanges'][number];
export type LocalizedPlace = LocalizedStory['places'][number];

/** Another story, as a link. */
export interface StoryLink {
	readonly slug: string;
	readonly title: string;
}

/** What a story's page is made of, in one language: read at build time, handed over as it is. */
export interface StoryPageData {
	readonly locale: Locale;
	readonly story: LocalizedStory;
	readonly names: MapNames;
	readonly otherStories: readonly StoryLink[];
}
