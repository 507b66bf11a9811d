import type { Locale, LocalizedText } from '../i18n/locales';

/*
 * The kinds of events and exchanges. A new kind is an entry here, one in `scene/palette` (its colour, light and dark)
 * and one in `cartography/marks` (its line): the compiler asks for both, and schema, legend, cards, posters and style
 * sheets follow. The words go to pages through their data, each in its own language: only the build imports the table
 * itself.
 */

/**
 * By id, which stories write and which is a class on map and page; in the order in which editors are told of them. What
 * the legend calls them.
 */
const kindWords = {
	/** Heads of government or state. */
	leaders: { en: 'Leaders’ summit', ja: '首脳会談', ko: '정상회담' },
	ministers: { en: 'Ministers’ talks', ja: '防衛相会談', ko: '국방장관회담' },
	/** Between armed forces. */
	support: { en: 'Military support', ja: '自衛隊による補給支援', ko: '군수지원' }
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type Kind = keyof typeof kindWords;

export const kinds = Object.keys(kindWords) as readonly Kind[];

/** What the kinds are called in one language. */
export function kindWordsIn(locale: Locale): Readonly<Record<Kind, string>> {
	return Object.fromEntries(kinds.map((kind) => [kind, kindWords[kind][locale]])) as Record<Kind, string>;
}
