import type { Locale } from '../i18n/locales';
import { brokenCharacterRules } from './character-rules';

/** The languages as messages for editors name them. */
export const languageNames: Readonly<Record<Locale, string>> = { en: 'English', ja: 'Japanese', ko: 'Korean' };

/*
 * What no text of a story may contain, whatever it says. Words that a newsroom does without are data of the house
 * (house-rules.ts).
 */
type TextRule = (text: string) => string | undefined;

const rules: readonly TextRule[] = [
	(text) => (text.trim() === '' ? 'is empty' : undefined),
	(text) => (text.trim() !== '' && text !== text.trim() ? 'starts or ends with a space; remove it' : undefined),
	(text) => {
		// Tags and their ends, Markdown links, entities: everything is printed exactly as typed.
		const [markup] = /<[a-z/!][^>]{0,20}>?|\]\(|&(?:[a-z]{2,8}|#x?[0-9a-f]+);/i.exec(text) ?? [];
		return markup && `contains "${markup}"; texts are plain, markup is shown as typed`;
	}
];

/** A sentence for every rule that the text, in normal form, breaks. */
export function brokenTextRules(text: string): string[] {
	return [...rules.flatMap((rule) => rule(text) ?? []), ...brokenCharacterRules(text)];
}
