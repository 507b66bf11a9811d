import { openQuestions } from './answers';
import { askAboutHouseRules } from './ask-about-words';
import { buildStory } from './build-story';
import { foldFindings } from '../entries/finding';
import type { GeodataIssue } from '../entries/geodata-issue';
import type { HouseRule } from './house-rules';
import { readStoryFiles, type StoryContents } from './read-story-files';
import type { Story } from '../story/story';

export type ParsedStory = { ok: true; story: Story } | { ok: false; issues: GeodataIssue[] };

/**
 * A story's files, checked: the story, or every mistake in all of its files at once, by file and line, with what
 * follows from a mistake folded under it. Nothing is coerced and nothing of ours left out. `slug` is the name of the
 * story's folder. Never throws, whatever the files hold.
 *
 * @param rules of the newsroom; those at the level of an error are mistakes like any other, unless the story answers
 * them
 */
export function parseStory(contents: StoryContents, slug: string, rules: readonly HouseRule[] = []): ParsedStory {
	const read = readStoryFiles(contents, slug);
	if (!read.ok) return read;
	const asked = askAboutHouseRules(Object.values(read.files), rules);
	const refusals = openQuestions(read.files, asked, []).filter(({ level }) => level === 'error');
	return refusals.length > 0
		? { ok: false, issues: foldFindings(refusals) }
		: { ok: true, story: buildStory(read.data) };
}
