import type { Finding } from '../entries/finding';
import type { JsonPath } from '../entries/json-positions';
import { didYouMean } from '../entries/nearest-word';
import { answersOf, fieldOf, questionNames, withoutProperties, type Question } from './question';
import { issueAt, valueAt, type StoryFile } from '../entries/story-file';
import type { FileName } from '../entries/schema';

interface Answer {
	readonly file: StoryFile;
	readonly path: JsonPath;
	/** Path of the feature or entry in which it stands; empty for the story's own. */
	readonly entry: JsonPath;
	readonly question: string;
	readonly field?: string;
	readonly reason?: string;
}

/** The questions that the files leave open, and the answers in them that answer none of those that were asked. */
export function openQuestions(
	files: Readonly<Record<FileName, StoryFile>>,
	questions: readonly Question[],
	houseQuestions: readonly string[]
): Finding[] {
	const answers = listAnswers(files);
	const open = questions.filter((question) => !answers.some((answer) => answersTo(answer, question)));
	const idle = answers.filter((answer) => !questions.some((question) => answersTo(answer, question)));
	return [
		...open.map(({ finding }) => finding),
		...idle.map((answer) => describeIdle(answer, questions, houseQuestions))
	];
}

function answersTo(answer: Answer, question: Question): boolean {
	if (answer.question !== question.name) return false;
	const { asked, needsReason } = question;
	// The story's own answer about a word holds for all of its files: a story about an alliance says so on every page.
	if (needsReason && answer.entry.length === 0 && answer.reason !== undefined && answer.field === undefined)
		return true;
	if (answer.file !== asked.file || JSON.stringify(answer.entry) !== JSON.stringify(asked.path)) return false;
	if (needsReason && (answer.reason === undefined || answer.field === undefined)) return false;
	return answer.field === undefined || withoutProperties(answer.field) === fieldOf(question);
}

function describeIdle(answer: Answer, questions: readonly Question[], houseQuestions: readonly string[]): Finding {
	const { file, path, entry, question } = answer;
	const names = [...questionNames, ...houseQuestions];
	const isAsked = questions.some(
		({ name, asked }) =>
			name === question && asked.file === file && JSON.stringify(asked.path) === JSON.stringify(entry)
	);
	const advice = !names.includes(question)
		? didYouMean(question, names) || `; questions are ${names.join(', ')}`
		: isAsked
			? '; say which field it is about, and the reason'
			: '; remove it';
	return { ...issueAt(file, path, `"${question}" answers no question that is asked here${advice}`), level: 'warning' };
}

function listAnswers(files: Readonly<Record<FileName, StoryFile>>): Answer[] {
	return Object.values(files).flatMap((file) =>
		entriesOf(file).flatMap((entry) => {
			const list = answersOf({ file, path: entry });
			const checked = valueAt(file.value, list);
			if (!Array.isArray(checked)) return [];
			return checked.map((answer: string | { question: string; field?: string; reason?: string }, index) => ({
				file,
				path: [...list, index],
				entry,
				...(typeof answer === 'string' ? { question: answer } : answer)
			}));
		})
	);
}

/** The file itself and everything in its lists. */
function entriesOf({ value }: StoryFile): JsonPath[] {
	const lists = Object.entries(value as object).filter((member): member is [string, unknown[]] =>
		Array.isArray(member[1])
	);
	return [[], ...lists.flatMap(([key, list]) => list.map((_, index) => [key, index]))];
}
