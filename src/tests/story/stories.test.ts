import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStories, readStory } from '../../lib/archive/read-stories';

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
