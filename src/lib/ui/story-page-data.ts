import type { MapNames } from '../cartography/context-names';
import type { LabelSide } from '../cartography/labels';
import type { Bounds } from '../geo/bounds';
import type { LngLat } from '../geo/lng-lat';
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

/** What a page says of an exchange's arc, and where; the arc itself is derived with the engine that draws it. */
export interface PageArc {
	/** In words: "1,160 km". */
	readonly distance: string;
	readonly middle: LngLat;
	readonly endBearingDeg: number;
}

/** What a story's page is made of, in one language: read at build time, handed over as it is. */
export interface StoryPageData {
	readonly locale: Locale;
	/** The interface's words in the page's language: no page carries the others. */
	readonly messages: Messages;
	/** On which side of its point each place's name stands, by place id; decided where there is time. */
	readonly nameSides: Readonly<Record<string, LabelSide>>;
	readonly story: LocalizedStory;
	/** Everything that the story draws lies within. */
	readonly bounds: Bounds;
	/** By exchange id. */
	readonly arcs: Readonly<Record<string, PageArc>>;
	/** How far each place lies from the story's origin, in words, by place id; the origin itself is not in it. */
	readonly distances: Readonly<Record<string, string>>;
	readonly names: MapNames;
	readonly poster: PagePoster;
	readonly otherStories: readonly StoryLink[];
}
