import type { LngLat } from '../geo/lng-lat';
import type { Locale, LocalizedText } from '../i18n/locales';
import type { Kind } from './kinds';
import type { precisions, statuses, topics } from './vocabulary';

/*
 * A checked story, as all other code sees it. Only types: importing this module costs a page nothing, and whoever holds
 * a `Story` may rely on what parse-story.ts has checked (references exist, positions are in range, dates are real
 * days). Ids are unique over the whole story and safe in an address. Everything is read-only: a story is a fact.
 */

export type { Kind };
export type Status = (typeof statuses)[number];
export type PlacePrecision = (typeof precisions)[number];
export type Topic = (typeof topics)[number];

/**
 * How closely a date is known, from the finest to the coarsest. An interval has the coarser precision of its two ends.
 */
export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/**
 * A local calendar date or span of dates, as the sources give it. Strings, never `Date` objects: a date is a day in the
 * place where something happened and must not move with the reader's time zone.
 */
export interface StoryDate {
	/** As written, EDTF level 0–1: `2026-01-30`, `2026-01-13/2026-01-14`, `2026-01`, `2026~`. */
	readonly edtf: string;
	/** First day that the date may mean, `YYYY-MM-DD`; null when the beginning is open or unknown (`../2026`). */
	readonly earliest: string | null;
	/** Last day that the date may mean, `YYYY-MM-DD`; null when the end is open or unknown (`2026/..`). */
	readonly latest: string | null;
	readonly precision: DatePrecision;
}

/** A report that the story rests on (a "news source"; `source` is MapLibre's word). */
export interface Citation {
	readonly id: string;
	readonly publisher: string;
	readonly subject: LocalizedText;
	readonly date: StoryDate;
	/** Absolute, http or https. */
	readonly url: string;
	readonly language: Locale;
}

export interface Person {
	readonly id: string;
	readonly name: LocalizedText;
	readonly office: LocalizedText;
}

/** A paragraph that belongs to the whole story. */
export interface Context {
	readonly id: string;
	readonly text: LocalizedText;
	readonly citationIds: readonly string[];
}

export interface Note {
	readonly id: string;
	readonly text: LocalizedText;
}

/** One entry of the list of corrections. */
export interface Change {
	readonly version: number;
	readonly date: StoryDate;
	readonly text: LocalizedText;
}

export interface Place {
	readonly id: string;
	readonly position: LngLat;
	readonly name: LocalizedText;
	readonly role: LocalizedText;
	readonly precision: PlacePrecision;
	readonly note?: LocalizedText;
	readonly citationIds: readonly string[];
}

/** Somebody's words: a quotation in the language that a source prints them in, reported speech in every other. */
export interface Quotation {
	readonly text: LocalizedText;
	readonly speakerId: string;
	readonly language: Locale;
	readonly citationIds: readonly string[];
}

/** What an event agreed. */
export interface Outcome {
	readonly id: string;
	readonly topic: Topic;
	readonly status: Status;
	readonly text: LocalizedText;
	readonly citationIds: readonly string[];
}

export interface NewsEvent {
	readonly id: string;
	readonly placeId: string;
	/** Exactly the position of its place. */
	readonly position: LngLat;
	readonly date: StoryDate;
	readonly kind: Kind;
	readonly status: Status;
	readonly title: LocalizedText;
	readonly summary: LocalizedText;
	readonly details: readonly LocalizedText[];
	readonly quotation?: Quotation;
	readonly outcomes: readonly Outcome[];
	readonly personIds: readonly string[];
	/** At least one. */
	readonly citationIds: readonly string[];
}

/** A dated relation from one place to another; its arc is derived and stands for no route. */
export interface Exchange {
	readonly id: string;
	readonly fromPlaceId: string;
	/** Never the same as `fromPlaceId`. */
	readonly toPlaceId: string;
	readonly eventId: string;
	readonly date: StoryDate;
	readonly kind: Kind;
	readonly status: Status;
	readonly title: LocalizedText;
	readonly note?: LocalizedText;
	/** At least one. */
	readonly citationIds: readonly string[];
}

export interface Story {
	/** The folder's name, and the story's address. */
	readonly slug: string;
	readonly version: number;
	readonly published: StoryDate;
	readonly updated: StoryDate;
	readonly kicker: LocalizedText;
	readonly title: LocalizedText;
	readonly standfirst: LocalizedText;
	readonly context: readonly Context[];
	/** The place that distances are counted from. */
	readonly originId: string;
	readonly people: readonly Person[];
	readonly notes: readonly Note[];
	readonly citations: readonly Citation[];
	/** Newest first. */
	readonly changes: readonly Change[];
	/** In the order of places.geojson. */
	readonly places: readonly Place[];
	/** By earliest day, then finer precision first, then latest day, then as the file has them. */
	readonly events: readonly NewsEvent[];
	/** In the same order as events. */
	readonly exchanges: readonly Exchange[];
}

/** A date with its words, so that no page needs the date library. */
export interface LocalizedDate extends StoryDate {
	/** "January 30, 2026" · 2026年1月30日 · 2026년 1월 30일 */
	readonly label: string;
	/** For lists and the timeline, without the year where the day is known: "Jan. 30" · 1月30日 · 1월 30일 */
	readonly shortLabel: string;
}

/** The same shape in one language: every `LocalizedText` is a string, every date has its words. */
export type Localized<T> = T extends LocalizedText
	? string
	: T extends StoryDate
		? LocalizedDate
		: T extends object
			? { readonly [Key in keyof T]: Localized<T[Key]> }
			: T;

export type LocalizedStory = Localized<Story>;
