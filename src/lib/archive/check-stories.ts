import { join } from 'node:path';
import { checkStory } from '../desk/check-story';
import { formatIssue, type GeodataIssue } from '../entries/geodata-issue';
import type { Story } from '../story/story';
import { knownGeography } from './known-geography';
import { GeodataError, newestFirst } from './read-stories';
import {
	listFolders,
	noStory,
	readContents,
	readHouseRules,
	unreadBesideStories,
	unreadInStory
} from './story-folders';

/** Everything there is to say about the stories. */
export interface CheckedStories {
	/** Those in which nothing is wrong, the newest first. */
	readonly stories: readonly Story[];
	/** The list of mistakes that stops the build, or undefined. */
	readonly mistakes: GeodataError | undefined;
	/** The list of questions, which stops nothing, or undefined. */
	readonly questions: string | undefined;
}

/**
 * Reads every story and asks about it what a careful editor would. For the command, the development server and the
 * build; pages read their stories with `readStories`, which asks nothing.
 *
 * @param today `YYYY-MM-DD`; left out, it is the latest day that it is anywhere on earth
 */
export function checkStories(geodataFolder = 'geodata', today = latestDayOnEarth()): CheckedStories {
	const house = readHouseRules(geodataFolder);
	const context = { ...knownGeography(), today, rules: house.rules };
	const storiesFolder = join(geodataFolder, 'stories');
	const checked = listFolders(storiesFolder).map((slug) => {
		const folder = join(storiesFolder, slug);
		const { story, issues } = checkStory(readContents(folder), slug, context);
		return {
			story,
			issues: [...issues, ...unreadInStory(folder)].map((issue) => ({ ...issue, file: `${slug}/${issue.file}` }))
		};
	});
	const none = checked.length === 0 ? [noStory(storiesFolder)] : [];
	const issues = [
		...house.issues,
		...none,
		...unreadBesideStories(storiesFolder),
		...checked.flatMap((story) => story.issues)
	];
	const [mistakes, questions] = [
		issues.filter(({ level }) => level === 'error'),
		issues.filter(({ level }) => level === 'warning')
	];
	return {
		stories: checked.flatMap(({ story }) => story ?? []).sort(newestFirst),
		mistakes: mistakes.length > 0 ? new GeodataError(mistakes) : undefined,
		questions: questions.length > 0 ? listQuestions(questions) : undefined
	};
}

function listQuestions(questions: readonly GeodataIssue[]): string {
	const count = questions.length === 1 ? 'is 1 question' : `are ${questions.length} questions`;
	return [
		`There ${count} about the stories. Nothing stops: correct the line or answer it.`,
		...questions.map(formatIssue)
	].join('\n');
}

/** Dates are days where something happened: what is tomorrow here is today on an island in the Pacific. */
function latestDayOnEarth(): string {
	const aheadMs = 14 * 60 * 60 * 1000;
	return new Date(Date.now() + aheadMs).toISOString().slice(0, 10);
}
