import fc from 'fast-check';
import { expect, test } from 'vitest';
import { otherStories } from './other-stories';

const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ slug: `story-${index}` }));

test('a page links to the newest stories and to those before its own, never to itself or twice', () => {
	const stories = numbered(20);
	const linkedFrom = (index: number) =>
		otherStories(stories, stories[index] ?? { slug: '' }).map(({ slug }) => Number(slug.replace('story-', '')));
	expect(linkedFrom(0)).toEqual([1, 2, 3, 4, 5, 6]);
	expect(linkedFrom(2)).toEqual([0, 1, 3, 4, 5, 6]);
	expect(linkedFrom(10)).toEqual([0, 1, 2, 11, 12, 13]);
	expect(linkedFrom(19)).toEqual([0, 1, 2]);
	expect(otherStories(numbered(1), { slug: 'story-0' })).toEqual([]);
});

test('however many stories there are, a page has six links at most, and links lead from the newest story to each', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 300 }), (count) => {
			const stories = numbered(count);
			const reached = new Set(stories.slice(0, 1));
			for (const story of reached) {
				const links = otherStories(stories, story);
				expect(links.length).toBeLessThanOrEqual(6);
				for (const link of links) reached.add(link);
			}
			expect(reached.size).toBe(count);
		})
	);
});
