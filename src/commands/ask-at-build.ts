import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

/**
 * Read when a build asks: the development server and the tests read this configuration as well, and ask in other ways.
 */
async function loadCheckStories() {
	const { module } = await runnerImport<typeof import('../lib/archive/check-stories')>(
		fileURLToPath(new URL('../lib/archive/check-stories.ts', import.meta.url)),
		{
			// The site's own configuration would start what is not needed here.
			configFile: false,
			logLevel: 'error',
			root: fileURLToPath(new URL('../..', import.meta.url))
		}
	);
	return module.checkStories;
}

/**
 * A plugin for the build: mistakes in the stories stop it before anything is made, and questions about them are printed
 * once.
 *
 * @param geodataFolder the project's own when left out
 */
export function askAtBuild(geodataFolder?: string): Plugin {
	// Kit builds for the server and for the browser, each with a configuration of its own.
	let isFirst = false;
	return {
		name: 'dateline:ask-at-build',
		apply: 'build',
		configResolved({ build }) {
			isFirst = Boolean(build.ssr);
		},
		async buildStart() {
			if (!isFirst) return;
			isFirst = false;
			const checkStories = await loadCheckStories();
			const { mistakes, questions } = checkStories(geodataFolder);
			if (mistakes) this.error(mistakes.message);
			if (questions !== undefined) this.warn(questions);
		}
	};
}
