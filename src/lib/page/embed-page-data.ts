import type { ChoiceParameter, choices, EmbedParameter, FormParameter } from '../embed/parameters';
import type { EmbedWords } from '../i18n/embed-words';
import type { Locale, LocalizedText } from '../i18n/locales';

/** The kinds of things that a map can be opened with, in the order of the list. */
export const featureTypes = ['events', 'exchanges', 'places'] as const;

type FeatureType = (typeof featureTypes)[number];

/** Something that a map can be opened with. */
interface Feature {
	readonly id: string;
	readonly title: LocalizedText;
}

/** What has to be known of a story to embed it. */
export interface EmbeddableStory {
	readonly slug: string;
	readonly title: LocalizedText;
	/** What the poster shows, for those who do not see it. */
	readonly pictureText: LocalizedText;
	readonly features: Readonly<Record<FeatureType, readonly Feature[]>>;
}

/** The words of the page that writes embed code, with those that it shares with the stories' pages. */
export interface EmbedPageWords extends EmbedWords {
	/** The form's names of its fields. */
	readonly fields: EmbedWords['fields'] & Readonly<Record<FormParameter, string>>;
	/** What the form calls a parameter's values. */
	readonly values: { readonly [Name in ChoiceParameter]: Readonly<Record<(typeof choices)[Name][number], string>> };
	/** What each parameter does. */
	readonly meanings: Readonly<Record<EmbedParameter, string>>;
	readonly siteName: string;
	readonly languages: string;
	readonly featureTypes: Readonly<Record<FeatureType, string>>;
}

/** What the page that writes embed code is made of: read at build time, handed over as it is. */
export interface EmbedPageData {
	readonly words: Readonly<Record<Locale, EmbedPageWords>>;
	/** Newest first; at least one. */
	readonly stories: readonly EmbeddableStory[];
	/** Where the site is published, with a slash at its end; null when the build was not told (SITE_ORIGIN). */
	readonly siteAddress: string | null;
}
