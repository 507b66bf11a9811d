import type { HouseRule } from './house-rules';
import { findWord } from './house-rules';
import { listTexts, type StoryText } from '../entries/list-texts';
import { ask, entryOf, fieldOf, type Question } from './question';
import { issueAt, type StoryFile } from '../entries/story-file';

/**
 * Letters between two places where a line may break. A phone's line has room for about as many; Hangul counts double.
 */
const longestWord = 30;

/** Words that the newsroom looks at twice. */
export function askAboutHouseRules(files: readonly StoryFile[], rules: readonly HouseRule[]): Question[] {
	return files.flatMap(listTexts).flatMap((text) => rules.flatMap((rule) => askAboutRule(text, rule)));
}

function askAboutRule({ file, path, language, text }: StoryText, rule: HouseRule): Question[] {
	const word = language === rule.language ? findWord(text, rule) : undefined;
	if (word === undefined) return [];
	const question: Question = {
		name: rule.question,
		asked: { file, path: entryOf(path) },
		finding: { ...issueAt(file, path, ''), level: rule.level },
		needsReason: true
	};
	const answer = `"checked": [{ "question": "${rule.question}", "field": "${fieldOf(question)}", "reason": "…" }]`;
	const message = `says "${word}": ${rule.reason}; ${rule.advice}, or answer with ${answer}`;
	return [{ ...question, finding: { ...question.finding, message } }];
}

/** Words that no line can hold: they run out of their column, or are broken where no word breaks. */
export function askAboutLongWords(files: readonly StoryFile[]): Question[] {
	return files.flatMap(listTexts).flatMap(({ file, path, text }) => {
		const word = text.split(breaks).find((candidate) => widthOf(candidate) > longestWord);
		return word === undefined
			? []
			: ask(
					'long-word',
					file,
					path,
					`"${word.slice(0, 20)}…" has ${Array.from(word).length} letters and no place to break a line`
				);
	});
}

/** Where lines break: at spaces that may, after hyphens and slashes, and beside every Chinese sign and kana. */
const breaks = /[ \u2000-\u2006\u2008-\u200a\u205f\u3000\u200b\p{Pd}/]|[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u;

function widthOf(word: string): number {
	return Array.from(word).reduce((width, letter) => width + (/\p{scx=Hang}/u.test(letter) ? 2 : 1), 0);
}
