import { cpSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What a build needs of the project. */
const copied = ['geodata', 'src', 'static', 'package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];

/** What of it changes no page. */
const left = ['bench', 'docs', 'tests'].map((folder) => join('src', folder));

/**
 * Copies what a build is made from, and lends it the project's packages.
 *
 * @param root the repository
 * @param folder is made where it is missing
 */
export function copyProject(root: string, folder: string): void {
	mkdirSync(folder, { recursive: true });
	const filter = (path: string) => !left.some((name) => (relative(root, path) + sep).startsWith(name + sep));
	for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true, filter });
	symlinkSync(realpathSync(join(root, 'node_modules')), join(folder, 'node_modules'), 'junction');
}
