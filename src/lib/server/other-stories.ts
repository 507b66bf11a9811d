/** Links of either sort on a page: enough to go on reading, and no more with 200 stories than with ten. */
const most = 3;

/**
 * The stories that a story's page links to: the newest of all, and those that came out just before it, so that every
 * story is reached from the front page.
 *
 * @param stories the newest first
 */
export function otherStories<Story extends { readonly slug: string }>(
	stories: readonly Story[],
	{ slug }: Story
): readonly Story[] {
	const newest = stories.filter((story) => story.slug !== slug).slice(0, most);
	const index = stories.findIndex((story) => story.slug === slug);
	const before = stories.slice(index + 1).filter((story) => !newest.includes(story));
	return [...newest, ...before.slice(0, most)];
}
