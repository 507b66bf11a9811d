import { formatDate } from '../i18n/format-date';
import type { Locale, LocalizedText } from '../i18n/locales';
import { locales } from '../i18n/locales';
import { withWholeNames } from './whole-names';
import type { LocalizedDate, LocalizedStory, Story, StoryDate } from './story';

/*
 * Build time only: the words for dates come from format-date.ts, which imports the date library.
 */

/** The story in one language, with dates in words. Pure: the same story and locale give the same result. */
export function localizeStory(story: Story, locale: Locale): LocalizedStory {
	// The mapped type and this walk say the same thing, one to the compiler and one at run time; only the test can tie
	// them.
	return localize(story, locale) as LocalizedStory;
}

function localize(value: unknown, locale: Locale): unknown {
	if (Array.isArray(value)) return value.map((element) => localize(element, locale));
	if (typeof value !== 'object' || value === null) return value;
	if (isLocalizedText(value)) return withWholeNames(value[locale]);
	if (isStoryDate(value)) return withWords(value, locale);
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, localize(member, locale)]));
}

function withWords(date: StoryDate, locale: Locale): LocalizedDate {
	return { ...date, label: formatDate(date.edtf, locale, 'long'), shortLabel: formatDate(date.edtf, locale, 'short') };
}

function isLocalizedText(value: object): value is LocalizedText {
	return locales.every((locale) => locale in value);
}

function isStoryDate(value: object): value is StoryDate {
	return 'edtf' in value;
}
