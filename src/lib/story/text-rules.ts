import type { Locale } from '../i18n/locales';

/** The languages as messages for editors name them. */
export const languageNames: Readonly<Record<Locale, string>> = { en: 'English', ja: 'Japanese', ko: 'Korean' };

/*
 * What no text of a story may contain. Each rule is one sentence for the editor, with the offending piece in it.
 */
type TextRule = (text: string) => string | undefined;

const rules: readonly TextRule[] = [
	(text) => (text.trim() === '' ? 'is empty' : undefined),
	(text) => (text.trim() !== '' && text !== text.trim() ? 'starts or ends with a space; remove it' : undefined),
	(text) => {
		// Tags and their ends, Markdown links, entities: everything is printed exactly as typed.
		const [markup] = /<[a-z/!][^>]{0,20}>?|\]\(|&(?:[a-z]{2,8}|#x?[0-9a-f]+);/i.exec(text) ?? [];
		return markup && `contains "${markup}"; texts are plain, markup is shown as typed`;
	},
	(text) => {
		// Controls (also line breaks), lone surrogates, and characters nobody sees: bidirectional overrides and isolates can
		// make a line read other than it is stored; zero-width spaces break searching.
		const [unseen] = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u.exec(text) ?? [];
		return unseen && `contains the control or invisible character ${codePointOf(unseen)}; remove it`;
	}
];

/** A sentence for every rule that the text breaks. */
export function brokenTextRules(text: string): string[] {
	return rules.flatMap((rule) => rule(text) ?? []);
}

/**
 * The editorial rule of words: Japan and South Korea have no alliance with one another, and a story about their exchanges must
 * not say so in any language. For texts of ours only, not for a publisher's name.
 */
export function brokenWordRule(text: string): string | undefined {
	const [word] = /\balliances?\b|同盟|동맹/i.exec(text) ?? [];
	return word && `says "${word}"; write "defense exchange" (防衛交流, 국방 교류)`;
}

function codePointOf(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
