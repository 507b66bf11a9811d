import { expect, it } from 'vitest';
import { formatIssue } from '../entries/geodata-issue';
import { findWord, parseHouseRules } from './house-rules';

const rule = {
	question: 'alliance',
	language: 'en',
	word: 'alliance',
	reason: 'r',
	advice: 'a',
	level: 'warning'
} as const;

it('what is wrong with the rules is told by field and line', () => {
	const words = [
		{ ...rule, level: 'refusal' },
		{ ...rule, question: 'position' },
		{ ...rule, languages: ['en'], word: '' }
	];
	expect(parseHouseRules(JSON.stringify({ words }, null, '\t')).issues.map(formatIssue)).toEqual([
		expect.stringMatching(/^house-rules.json · word 1 · level: must be one of warning, error, not "refusal"/),
		expect.stringMatching(/word 2 · question: "position" is a question that every story is asked/),
		expect.stringMatching(/word 3 · word: is empty/),
		expect.stringMatching(/word 3 · languages: "languages" is not known here/)
	]);
	expect(parseHouseRules('').issues.map(({ message }) => message)).toEqual([
		expect.stringContaining('the file is empty')
	]);
});

it('a word is a whole word where words are separated, and any part of a text where they are not', () => {
	expect(findWord('The Alliance.', rule)).toBe('Alliance');
	expect(findWord('Misalliance, alliances', rule)).toBeUndefined();
	expect(findWord('日米同盟は', { ...rule, language: 'ja', word: '同盟' })).toBe('同盟');
	expect(findWord('Is it (good)?', { ...rule, word: '(good)?' })).toBe('(good)?');
	expect(findWord('comfort\u00a0women', { ...rule, word: 'comfort women' })).toBe('comfort women');
});
