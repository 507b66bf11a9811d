import { z } from 'zod';
import { locales, type Locale } from '../i18n/locales';
import { foldFindings } from '../entries/finding';
import type { GeodataIssue } from '../entries/geodata-issue';
import { questionNames } from './question';
import { schemaIssues } from '../entries/schema-issues';
import { readStoryFile } from '../entries/story-file';
import { isStoryId } from '../story/story-id';

/** A word that this newsroom looks at twice. */
export interface HouseRule {
	/** What an answer names: `alliance`. Rules for the same matter in several languages share it. */
	readonly question: string;
	/** The language whose texts are looked through. */
	readonly language: Locale;
	/** A whole word in a language that separates words, any part of a text in one that does not. Case does not count. */
	readonly word: string;
	/** Why the word is looked at, and what to write instead: two pieces of one sentence. */
	readonly reason: string;
	readonly advice: string;
	/** Whether the word has to be answered for before anything is built. */
	readonly level: GeodataIssue['level'];
}

export const houseRulesFile = 'house-rules.json';

const sentence = z.string().min(1, 'is empty');

const schema = z.strictObject({
	words: z.array(
		z.strictObject({
			question: z.string().superRefine((name, context) => {
				const isTaken = questionNames.some((known) => known === name);
				if (isStoryId(name) && !isTaken) return;
				const message = isTaken
					? `"${name}" is a question that every story is asked; choose another name`
					: `"${name}" is not written as ids are: lower-case letters, digits and single hyphens`;
				context.addIssue({ code: 'custom', message });
			}),
			language: z.enum(locales),
			word: sentence,
			reason: sentence,
			advice: sentence,
			level: z.enum(['warning', 'error'])
		})
	)
});

/** The rules in the text of geodata/house-rules.json, or everything that is wrong with it. */
export function parseHouseRules(text: string): { rules: readonly HouseRule[]; issues: GeodataIssue[] } {
	const { file, findings } = readStoryFile(houseRulesFile, text);
	const result = file && schema.safeParse(file.value);
	if (file && result?.success && findings.length === 0) return { rules: result.data.words, issues: [] };
	const wrong = file && result?.error ? schemaIssues(schema, file, result.error) : [];
	return { rules: [], issues: foldFindings([...findings, ...wrong].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))) };
}

/** The word as it stands in a text, or undefined. Full and half width, composed and decomposed letters are the same. */
export function findWord(text: string, { word }: HouseRule): string | undefined {
	const sought = word.normalize('NFKC').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
	// Only where words are separated is a part of another word another word.
	const edge = (letter: string | undefined, pattern: string) => (/\p{Script=Latin}/u.test(letter ?? '') ? pattern : '');
	const before = edge(sought[0], '(?<![\\p{L}\\p{N}])');
	const after = edge(sought.at(-1), '(?![\\p{L}\\p{N}])');
	return new RegExp(before + sought + after, 'iu').exec(text.normalize('NFKC'))?.[0];
}
