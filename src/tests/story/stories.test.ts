import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkStories } from '../../lib/archive/check-stories';
import { readStories, readStory } from '../../lib/archive/read-stories';
import { parseHouseRules } from '../../lib/desk/house-rules';

const folder = 'src/tests/support/stories';

test.each(readdirSync(folder))('the fixture story "%s" passes the door', (slug) => {
	expect(readStory(join(folder, slug)).slug).toBe(slug);
});

test('there are six fixtures, of one place and of many, with and without exchanges', () => {
	const stories = readStories('src/tests/support');
	expect(stories).toHaveLength(6);
	expect(stories.map(({ places }) => places.length).sort()).toEqual([1, 2, 4, 4, 5, 5]);
	expect(stories.map(({ exchanges }) => exchanges.length).sort((a, b) => a - b)).toEqual([0, 3, 4, 4, 4, 12]);
});

test('the stories of this repository have nothing wrong with them', () => {
	const slugs = readStories().map(({ slug }) => slug);
	expect([...slugs].sort()).toEqual(
		readdirSync('geodata/stories')
			.filter((name) => !name.includes('.'))
			.sort()
	);
	expect(slugs).toContain('japan-korea-defense');
});

test('the stories of this repository leave nothing open', () => {
	expect(checkStories('geodata', '2026-11-25')).toMatchObject({ mistakes: undefined, questions: undefined });
});

test('the rules of this house are questions, not refusals, in every language', () => {
	const { rules, issues } = parseHouseRules(readFileSync('geodata/house-rules.json', 'utf8'));
	expect(issues).toEqual([]);
	expect(rules.map(({ level }) => level)).toEqual(rules.map(() => 'warning'));
	expect(new Set(rules.map(({ language }) => language))).toEqual(new Set(['en', 'ja', 'ko']));
});
