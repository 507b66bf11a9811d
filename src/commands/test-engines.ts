import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureEngines } from './find-engines';

/*
 * What `npm run test:engines` runs: a build of the site, and the smoke suite with it in WebKit and in Firefox. The last
 * line counts the tests.
 */

const reportPath = 'test-results/engines.json';
/** Beside the ports of `npm start` and of the pages' tests; two checkouts tested at once need two. */
const port = Number(process.env['ENGINES_PORT'] ?? 4319);

/** @param command a program from node_modules/.bin and its arguments */
function run([program = '', ...args]: readonly string[]) {
	// Told where it will be, as a site that newsrooms embed is.
	const env = { ...process.env, SITE_ORIGIN: `http://localhost:${port}` };
	const path = resolve('node_modules/.bin', program);
	const { status, error } = spawnSync(path, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
	if (error) console.error(`${program} did not start: ${error.message}. Run \`npm ci\` first.`);
	return status ?? 1;
}

/** As far as it is read here. */
interface VitestReport {
	numPassedTests: number;
	numFailedTests: number;
	success: boolean;
}

function countTests() {
	if (!existsSync(reportPath)) return { passed: 0, failed: 1 };
	const report: unknown = JSON.parse(readFileSync(reportPath, 'utf8'));
	const { numPassedTests, numFailedTests, success } = report as VitestReport;
	// A file that broke before its first test has no test that failed.
	return { passed: numPassedTests, failed: success ? numFailedTests : Math.max(numFailedTests, 1) };
}

try {
	for (const path of ensureEngines()) console.log(`Found ${path}.`);
	for (const old of [reportPath, 'test-results/engines']) rmSync(old, { recursive: true, force: true });
	const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${reportPath}`];
	const code =
		run(['vite', 'build']) || run(['vitest', 'run', '--project', 'engines', '--allowOnly=false', ...reporters]);
	const { passed, failed } = countTests();
	console.log('Its pictures are in test-results/engines.');
	console.log(`${passed} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed`);
	process.exitCode = code;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	console.log('0 passed, 1 failed');
	process.exitCode = 1;
}
