// JavaScript, because Node itself starts it, and the oldest Node that we support reads no TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * `node src/commands/run-typescript.js <program> [options]`: runs a program of ours that is written in TypeScript, as
 * Vite reads it. It finds its own path and its options in `process.argv`, as if Node had started it. What it imports
 * later it must import before its first run through has ended.
 */

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const [node = '', , program = '', ...options] = process.argv;
const path = resolve(program);
process.argv = [node, path, ...options];
// Before Vite does it for as long as it reads: a fault that is told afterwards would name lines of what Vite has made.
process.setSourceMapsEnabled(true);

const { NODE_ENV } = process.env;
/**
 * Vite says "development" where nobody has said anything, and every build that the program starts would hear it.
 *
 * @type {import('vite').Plugin}
 */
const leaveEnvironment = {
	name: 'dateline:leave-environment',
	configResolved() {
		if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
	}
};

const vite = await import('vite').catch((/** @type {unknown} */ cause) => {
	throw new Error('Vite, which reads our programs, is not there. Run `npm ci` first.', { cause });
});
// Our settings for TypeScript build upon those that Kit writes, and Vite reads nothing without them. An installation
// that runs no scripts has not written them.
if (!existsSync(join(projectRoot, '.svelte-kit', 'tsconfig.json'))) {
	const kit = join('node_modules', '@sveltejs', 'kit', 'svelte-kit.js');
	spawnSync(node, [kit, 'sync'], { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] });
}
await vite.runnerImport(path, {
	// The site's own configuration would start what no program needs.
	configFile: false,
	logLevel: 'error',
	root: projectRoot,
	plugins: [leaveEnvironment]
});
