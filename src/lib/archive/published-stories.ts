import type { Story } from '../story/story';
import { keptInBuild } from './kept-in-build';
import { readStories } from './read-stories';

/**
 * The stories of this site, the one published last first: read and checked once in a build.
 *
 * @throws GeodataError as `readStories` does: a build with issues writes nothing
 */
export const publishedStories = keptInBuild(
	(): readonly Story[] => readStories(),
	() => ''
);

/**
 * One of them; the newest when no slug is given, undefined when there is no such story.
 *
 * @throws GeodataError as `readStories` does
 */
export function findStory(slug?: string): Story | undefined {
	const stories = publishedStories();
	return slug === undefined ? stories[0] : stories.find((story) => story.slug === slug);
}
