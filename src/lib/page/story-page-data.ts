import type { MapNames } from '../scene/context-names';
import type { SceneLabels } from '../scene/scene';
import type { Bounds } from '../geo/bounds';
import type { FittedTimeline } from '../derived/fit-timeline';
import type { DistanceUnit } from '../i18n/format-distance';
import type { Locale } from '../i18n/locales';
import type { Messages } from '../i18n/messages';
import type { PagePoster } from '../poster/page-poster';
import type { WrittenAhead } from '../poster/written-ahead';
import type { Kind, LocalizedStory } from '../story/story';

export type LocalizedEvent = LocalizedStory['events'][number];
export type LocalizedExchange = LocalizedStory['exchanges'][number];
export type LocalizedPlace = LocalizedStory['places'][number];

/** Another story, as a link. */
export interface StoryLink {
	readonly slug: string;
	readonly title: string;
}

/** A distance in words, in every unit that a reader may choose: "1,160 km", "720 miles". */
export type UnitWords = Readonly<Record<DistanceUnit, string>>;

/** The story along an axis of time, with its round dates in words. */
export interface PageTimeline extends Omit<FittedTimeline, 'ticks'> {
	readonly ticks: readonly (Pick<FittedTimeline['ticks'][number], 'at' | 'from'> & { readonly label: string })[];
}

/** What a page says of an exchange's arc; the arc itself is derived with the engine that draws it. */
export interface PageArc {
	readonly distance: UnitWords;
	readonly endBearingDeg: number;
}

/**
 * What only a story's own page says. An embed is not sent it: words that it has no place for would be bytes that
 * everybody waits for.
 */
export const ownPageWords = [
	...(['timeline', 'period', 'periodFrom', 'periodTo', 'inPeriod'] as const),
	...(['measure', 'measureFrom', 'measureTo', 'measured', 'showOnMap', 'distancesIn', 'units'] as const),
	...(['stories', 'context', 'notes', 'corrections', 'updated', 'posterLink', 'embedThisMap'] as const),
	...(['share', 'linkCopied', 'notFoundTitle', 'notFoundText', 'toFrontPage'] as const)
] as const satisfies readonly (keyof Messages)[];

/**
 * The words of every page with a map, an embed's too, in its own language: the interface's, and what the kinds are
 * called.
 */
export type MapWords = Omit<Messages, (typeof ownPageWords)[number]> & {
	readonly kinds: Readonly<Record<Kind, string>>;
};

/** The words of a story's own page. */
export type OwnPageWords = Messages & Pick<MapWords, 'kinds'>;

/**
 * What a page of a story is made of, in one language: read at build time, handed over as it is. What a part needs of
 * the words it says by its type: a part that reads `OwnPageWords` cannot be put into an embed.
 */
export interface StoryPageData<Words extends MapWords = MapWords> {
	readonly locale: Locale;
	/** In what distances are counted until the reader chooses. */
	readonly unit: DistanceUnit;
	/** The interface's words in the page's language: no page carries the others. */
	readonly messages: Words;
	/** Where names, distances and a phone's buttons stand: decided where there is time. */
	readonly labels: SceneLabels;
	readonly story: LocalizedStory;
	/** Everything that the story draws lies within. */
	readonly bounds: Bounds;
	/** By exchange id. */
	readonly arcs: Readonly<Record<string, PageArc>>;
	/** How far each place lies from the story's origin, in words, by place id; the origin itself is not in it. */
	readonly distances: Readonly<Record<string, UnitWords>>;
	/** What the map shows, in sentences, for those who do not see it; with distances in the page's unit. */
	readonly mapWords: string;
	/** Not in an embed: it has no room. */
	readonly timeline: PageTimeline | null;
	/** Between any two places of the story, by both ids in the story's order ("seoul nara"). Empty in an embed. */
	readonly measures: Readonly<Record<string, UnitWords>>;
	readonly names: MapNames;
	/** Whether the inter-Korean line is on the map as it is first seen. */
	readonly hasDemarcationLine: boolean;
	readonly poster: PagePoster;
	/** What stands at the poster's scale bars, in the order of their rules. */
	readonly scaleWords: readonly string[];
	/** Where in the world the story is, as markup of our own. Not in an embed. */
	readonly locator: WrittenAhead | null;
	/** Where the page is published; the path alone when the build was not told (SITE_ORIGIN). */
	readonly address: string;
	readonly otherStories: readonly StoryLink[];
}
