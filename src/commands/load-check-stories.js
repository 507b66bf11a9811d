import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The check of the stories, for programs that are plain JavaScript. Vite reads the TypeScript, so that it is the very check that the
 * development server runs.
 *
 * @returns {Promise<typeof import('../lib/archive/check-stories').checkStories>}
 */
export async function loadCheckStories() {
	/** @type {{ module: typeof import('../lib/archive/check-stories') }} */
	const { module } = await runnerImport(join(projectRoot, 'src/lib/archive/check-stories.ts'), {
		// The site's own configuration would start what is not needed here.
		configFile: false,
		logLevel: 'error',
		root: projectRoot
	});
	return module.checkStories;
}
