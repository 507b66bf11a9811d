import { loadCheckStories } from './load-check-stories.js';

/**
 * A plugin for the build: mistakes in the stories stop it before anything is made, and questions about them are printed once.
 *
 * Plain JavaScript, because Vite's configuration imports it, and Node may read that without a compiler.
 *
 * @param {string} [geodataFolder] the project's own when left out
 * @returns {import('vite').Plugin}
 */
export function askAtBuild(geodataFolder) {
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
