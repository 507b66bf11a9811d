import { openQuestions } from './answers';
import { askAboutPositions, type KnownGeography } from './ask-about-positions';
import { askAboutReports } from './ask-about-reports';
import { askAboutHouseRules, askAboutLongWords } from './ask-about-words';
import { buildStory } from './build-story';
import { foldFindings } from '../entries/finding';
import type { GeodataIssue } from '../entries/geodata-issue';
import type { HouseRule } from './house-rules';
import { byPosition, readStoryFiles, type StoryContents } from './read-story-files';
import type { Story } from '../story/story';

/** What is known besides the story, for the sake of questions. */
export interface QuestionContext extends KnownGeography {
	/** `YYYY-MM-DD`, the latest that it is anywhere on earth. */
	readonly today: string;
	readonly rules: readonly HouseRule[];
}

/**
 * The same as `parseStory`, and what a careful editor would ask about a story in which nothing is wrong: warnings stand
 * among the issues. The story is there when none of them is an error. Never throws.
 */
export function checkStory(
	contents: StoryContents,
	slug: string,
	context: QuestionContext
): { story?: Story; issues: GeodataIssue[] } {
	const read = readStoryFiles(contents, slug);
	if (!read.ok) return { issues: read.issues };
	const { files, data } = read;
	const questions = [
		...askAboutPositions(files['places.geojson'], data['places.geojson'], context),
		...askAboutReports(files, data, context.today),
		...askAboutLongWords(Object.values(files)),
		...askAboutHouseRules(Object.values(files), context.rules)
	];
	const open = openQuestions(
		files,
		questions,
		context.rules.map(({ question }) => question)
	);
	const isRefused = open.some(({ level }) => level === 'error');
	return { ...(!isRefused && { story: buildStory(data) }), issues: foldFindings(open.sort(byPosition)) };
}
