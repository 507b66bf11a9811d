import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const sources = ['src', 'geodata', 'static', 'svelte.config.js', 'vite.config.ts', 'package.json', 'package-lock.json'];

/** What is in src/ and changes no page. */
const notBuilt = ['bench', 'docs', 'tests'].map((folder) => join('src', folder));

/** The youngest file of what the site is built from. */
function youngestSource(root: string): { path: string; changedMs: number } {
	const paths = sources
		.map((source) => join(root, source))
		.filter(existsSync)
		.flatMap((path) =>
			statSync(path).isDirectory()
				? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file))
				: [path]
		)
		.filter((path) => !notBuilt.some((folder) => relative(root, path).startsWith(folder + sep)))
		.filter((path) => statSync(path).isFile());
	return paths
		.map((path) => ({ path: relative(root, path), changedMs: statSync(path).mtimeMs }))
		.reduce((one, other) => (other.changedMs > one.changedMs ? other : one));
}

/**
 * Builds the site when build/ is missing or older than what it is built from.
 *
 * @param root the repository
 * @returns what was done, in a sentence
 */
export function buildSite(root: string): string {
	const page = join(root, 'build', 'index.html');
	const youngest = youngestSource(root);
	if (existsSync(page) && statSync(page).mtimeMs > youngest.changedMs) return 'build/ is up to date and used as it is.';
	const why = existsSync(page) ? `${youngest.path} is younger than build/` : 'build/ is missing';
	const { status, error, stderr } = spawnSync(join(root, 'node_modules', '.bin', 'vite'), ['build'], {
		cwd: root,
		encoding: 'utf8'
	});
	if (error) throw new Error('vite did not start. Run `npm ci` first.', { cause: error });
	if (status !== 0) throw new Error(`The site could not be built:\n${stderr}`);
	return `The site was built, because ${why}.`;
}
