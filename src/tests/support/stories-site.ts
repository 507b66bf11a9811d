import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { serveBuild } from '../../commands/serve';

/*
 * A site of other stories than the project's own. It is built in a copy of the project, once: the copy is kept in
 * test-results/ under the hash of all that it was made from, and whoever wants the same takes it from there.
 */

/**
 * Six kinds of story unlike the first: across the Pacific, around the pole, one place, many rounds between two cities,
 * within 5 km, far south.
 */
export const fixtureStories = 'src/tests/support/stories';

/** What a build needs of the project, besides its stories. */
const sources = ['geodata', 'src', 'static', 'package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];

/** A build takes half a minute alone and several times as long beside others. */
const longestBuildMs = 300_000;

/** What changes no page: our tests and benches, and the stories, which are replaced. */
const isBuilt = (path: string) =>
	!/^src\/(?:tests|bench)\/|^geodata\/stories\/|\.test\.ts$/.test(path.replaceAll('\\', '/'));

/** The files at a path, itself or within, in a fixed order. */
function filesIn(path: string): string[] {
	if (!statSync(path).isDirectory()) return [path];
	const entries = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((entry) => join(path, entry));
	return entries.filter((entry) => statSync(entry).isFile()).sort();
}

function keyOf(stories: string): string {
	const hash = createHash('sha256');
	for (const path of [...sources.flatMap(filesIn).filter(isBuilt), ...filesIn(stories)]) {
		hash.update(path).update('\0').update(readFileSync(path)).update('\0');
	}
	return hash.digest('hex').slice(0, 16);
}

/** Runs in a process of its own, so that nothing of the tests' is in its way. */
async function build(stories: string, copy: string): Promise<void> {
	for (const path of sources.flatMap(filesIn).filter(isBuilt)) cpSync(path, join(copy, path));
	cpSync(stories, join(copy, 'geodata/stories'), { recursive: true });
	symlinkSync(realpathSync('node_modules'), join(copy, 'node_modules'), 'junction');
	const vite = spawn(process.execPath, [realpathSync('node_modules/vite/bin/vite.js'), 'build'], {
		cwd: copy,
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let complaints = '';
	vite.stderr.setEncoding('utf8').on('data', (words: string) => {
		complaints += words;
	});
	const exitCode = await new Promise((fulfil) => vite.once('close', fulfil));
	if (exitCode !== 0) throw new Error(`The site of ${stories} could not be built:\n${complaints}`);
}

/** Whether the process that holds the lock is still there: one that was ended leaves its lock behind. */
function isHeld(lock: string): boolean {
	try {
		process.kill(Number(readFileSync(lock, 'utf8')), 0);
		return true;
	} catch {
		return false;
	}
}

/** @returns whether the lock is ours now */
function take(lock: string): boolean {
	if (existsSync(lock) && !isHeld(lock)) rmSync(lock, { force: true });
	try {
		writeFileSync(lock, String(process.pid), { flag: 'wx' });
		return true;
	} catch {
		return false;
	}
}

/**
 * The built site of a folder of stories, each in a folder of its own: made when there is none of the same sources, and
 * made once when several workers ask at the same time.
 *
 * @returns the folder to serve
 * @throws Error with the build's own words when it fails
 */
async function buildStories(stories = fixtureStories): Promise<string> {
	const folder = 'test-results/sites';
	const site = join(folder, `${basename(stories)}-${keyOf(stories)}`);
	const lock = `${site}.lock`;
	mkdirSync(folder, { recursive: true });
	const isOurTurn = () => existsSync(site) || take(lock);
	await expect.poll(isOurTurn, { timeout: longestBuildMs, message: 'another worker builds the site' }).toBe(true);
	if (!existsSync(site)) {
		try {
			const unfinished = `${site}.${process.pid}`;
			rmSync(unfinished, { recursive: true, force: true });
			await build(stories, unfinished);
			// Whole or not at all: whoever sees the folder may serve it.
			renameSync(unfinished, site);
		} finally {
			rmSync(lock, { force: true });
		}
	}
	return join(site, 'build');
}

/**
 * Serves the site of a folder of stories on any free port, as `npm start` does. For `test.beforeAll`, with `buildMs` as
 * its time-out.
 *
 * @returns its address, with a slash at the end, and how to end it
 */
export async function serveStories(stories = fixtureStories): Promise<{ url: string; close: () => Promise<void> }> {
	return serveBuild({ folder: await buildStories(stories), port: 0 });
}
