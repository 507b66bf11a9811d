import { locales, type Locale } from '../i18n/locales';
import type { JsonPath } from './json-positions';
import type { StoryFile } from './story-file';

/** A text that readers see, in one language. */
export interface StoryText {
	readonly file: StoryFile;
	readonly path: JsonPath;
	readonly language: Locale;
	readonly text: string;
}

/** All texts of a checked file that stand in every language. */
export function listTexts(file: StoryFile): StoryText[] {
	return textsIn(file, file.value, []);
}

function textsIn(file: StoryFile, value: unknown, path: JsonPath): StoryText[] {
	if (Array.isArray(value)) return value.flatMap((element, index) => textsIn(file, element, [...path, index]));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
		const language = locales.find((locale) => locale === key);
		return language !== undefined && typeof member === 'string'
			? [{ file, path: [...path, key], language, text: member }]
			: textsIn(file, member, [...path, key]);
	});
}
