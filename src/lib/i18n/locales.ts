/** The languages every story, message and label exists in, in the order in which they are offered. */
export const locales = ['en', 'ja', 'ko'] as const;

export type Locale = (typeof locales)[number];

/** One text in every language. A missing language is a type error in code and a geodata issue in data. */
export type LocalizedText = Readonly<Record<Locale, string>>;

/** Each language's name in itself: readers look for their own. */
export const localeNames: LocalizedText = { en: 'English', ja: '日本語', ko: '한국어' };

/** Whether a path segment or an attribute names one of our languages. */
export function isLocale(value: unknown): value is Locale {
	return locales.some((locale) => locale === value);
}
