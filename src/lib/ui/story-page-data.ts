import type { MapNames } from '../cartography/context-names';
import type { LabelSide } from '../cartography/labels';
import type { Locale } from '../i18n/locales';
import type { Messages } from '../i18n/messages';
import type { PagePoster } from '../poster/page-poster';
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
	/** The interface's words in the page's language: no page carries the others. */
	readonly messages: Messages;
	/** On which side of its point each place's name stands, by place id; decided where there is time. */
	readonly nameSides: Readonly<Record<string, LabelSide>>;
	readonly story: LocalizedStory;
	readonly names: MapNames;
	readonly poster: PagePoster;
	readonly otherStories: readonly StoryLink[];
}
