import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/*
 * `node src/commands/check-geodata.js [geodata folder]`: every mistake in every story at once, and exit code 1; or a line for
 * each story. Vite reads the TypeScript, so that the check is the very one that the build runs.
 */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** @type {{ module: typeof import('../lib/server/read-stories') }} */
const { module } = await runnerImport(join(root, 'src/lib/server/read-stories.ts'), {
	// The site's own configuration would start what is not needed here.
	configFile: false,
	logLevel: 'error',
	root
});

try {
	for (const { slug, version, places, events, exchanges, citations } of module.readStories(
		process.argv[2] ?? join(root, 'geodata')
	)) {
		const counts = [
			`version ${version}`,
			`${places.length} places`,
			`${events.length} events`,
			`${exchanges.length} exchanges`,
			`${citations.length} citations`
		];
		console.log(`${slug}: ${counts.join(', ')}`);
	}
} catch (error) {
	if (!(error instanceof module.GeodataError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
