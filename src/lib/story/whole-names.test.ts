import { expect, test } from 'vitest';
import { withWholeNames } from './whole-names';

const joiner = '\u2060';

test('no line breaks within a name or a word with a capital, and all other hyphens stay as they are', () => {
	expect(withWholeNames('Lee Jae-myung and the Self-Defense Forces')).toBe(
		`Lee Jae-${joiner}myung and the Self-${joiner}Defense Forces`
	);
	expect(withWholeNames('（Ahn Gyu-back）')).toBe(`（Ahn Gyu-${joiner}back）`);
	for (const text of ['a joint search-and-rescue exercise', 'F-15', '2026-01-30', 'Japan–South Korea']) {
		expect(withWholeNames(text)).toBe(text);
	}
});
