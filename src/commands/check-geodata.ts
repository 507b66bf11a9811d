import { checkStories } from '../lib/archive/check-stories';

/*
 * `npm run check:geodata -- [geodata folder]`: every mistake in every story at once, and exit code 1; or a line for
 * each story. Questions are printed besides, and fail nothing.
 */

const { stories, mistakes, questions } = checkStories(process.argv[2]);

if (mistakes) {
	console.error(mistakes.message);
	process.exitCode = 1;
} else {
	for (const { slug, version, places, events, exchanges, citations } of stories) {
		const counts = [
			`version ${version}`,
			`${places.length} places`,
			`${events.length} events`,
			`${exchanges.length} exchanges`,
			`${citations.length} citations`
		];
		console.log(`${slug}: ${counts.join(', ')}`);
	}
}
if (questions !== undefined) console.error(questions);
