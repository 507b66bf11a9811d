import { heightRangePx } from '../embed/height';
import { embedQuery, readEmbedOptions } from '../embed/options';
import type { EmbedOptions, FormParameter } from '../embed/parameters';
import { isLocale } from '../i18n/locales';
import type { Locale } from '../i18n/locales';
import type { EmbeddableStory } from '../page/embed-page-data';
import { featureTypes } from '../page/embed-page-data';

/** The state of the form. */
export type EmbedSettings = { -readonly [Name in FormParameter]: EmbedOptions[Name] } & {
	slug: string;
	/** Of the map. */
	locale: Locale;
	/** In CSS pixels; null follows the width. */
	fixedHeightPx: number | null;
};

/**
 * What the form starts with: "?story=japan-korea-defense&lang=ja&theme=dark&height=600". Whatever is unknown is as if
 * it were not there.
 */
export function readEmbedSettings(query: URLSearchParams, stories: readonly EmbeddableStory[]): EmbedSettings {
	const story = stories.find(({ slug }) => slug === query.get('story')) ?? stories[0];
	if (!story) throw new RangeError('There is no story to embed.');
	const options = offered(readEmbedOptions(query));
	const { event } = options;
	const lang = query.get('lang');
	const height = query.get('height');
	return {
		slug: story.slug,
		locale: isLocale(lang) ? lang : 'en',
		...options,
		event: event !== null && hasFeature(story, event) ? event : null,
		fixedHeightPx: height !== null && /^\d+$/.test(height) ? within(heightRangePx, Number(height)) : null
	};
}

/** Without what the form does not show: it would be kept, and nobody would see it. */
function offered({ tour: _tour, ...options }: EmbedOptions): Pick<EmbedOptions, FormParameter> {
	return options;
}

/** The query that starts the form with these settings. */
export function embedSettingsQuery({ slug, locale, fixedHeightPx, ...options }: EmbedSettings): string {
	const query = new URLSearchParams({ story: slug, lang: locale });
	for (const [name, value] of new URLSearchParams(embedQuery(options))) query.set(name, value);
	if (fixedHeightPx !== null) query.set('height', String(fixedHeightPx));
	return `?${query.toString()}`;
}

/** Whether a story can be opened with something of this id. */
export function hasFeature({ features }: EmbeddableStory, id: string): boolean {
	return featureTypes.some((type) => features[type].some((feature) => feature.id === id));
}

/** The nearest whole number in a range. */
export function within({ min, max }: { readonly min: number; readonly max: number }, value: number): number {
	return Math.round(Math.min(max, Math.max(min, value)));
}
