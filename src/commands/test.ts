import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { ensureBrowser } from './find-browser';
import { ensureNginx } from './find-nginx';

/*
 * What `npm test` runs: every check there is, the quick ones first, up to the first that fails. The last line counts
 * the tests.
 */

const reportFolder = 'test-results';

interface Step {
	heading: string;
	/** Each a program from node_modules/.bin and its arguments, one after the other. */
	commands: readonly (readonly string[])[];
	/** What runs after them, two at a time. */
	beside?: readonly (readonly string[])[];
	/** Where the commands leave their count of tests. */
	report?: string;
}

/** @param kind the projects in vite.config.ts whose names begin like this */
const vitest = (kind: 'unit' | 'browser'): string[] => [
	...['vitest', 'run', '--project', `${kind}*`, '--passWithNoTests', '--allowOnly=false'],
	...['--reporter=default', '--reporter=json', `--outputFile.json=${reportFolder}/${kind}.json`]
];

const steps: readonly Step[] = [
	{
		heading: 'Lint (ESLint), types (svelte-check), format (Prettier), nothing unused (knip)',
		// Types of the routes are generated: ESLint and the checker read them.
		commands: [['svelte-kit', 'sync']],
		// The longest first: none of them uses two cores.
		beside: [
			['eslint', '--max-warnings', '0', '.'],
			['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
			['prettier', '--check', '.'],
			['knip']
		]
	},
	{ heading: 'Unit tests (Vitest in Node)', commands: [vitest('unit')], report: `${reportFolder}/unit.json` },
	{
		heading: 'Component tests (Vitest in Chromium)',
		commands: [vitest('browser')],
		report: `${reportFolder}/browser.json`
	},
	{ heading: 'Build (Vite)', commands: [['vite', 'build']] },
	{
		heading: 'Built pages (Playwright in Chromium)',
		commands: [['playwright', 'test', '--pass-with-no-tests']],
		report: `${reportFolder}/pages.json`
	}
];

const environment: NodeJS.ProcessEnv = {
	...process.env,
	PATH: [resolve('node_modules/.bin'), process.env['PATH']].filter(Boolean).join(delimiter)
};

/** @returns its exit code */
function run([program = '', ...args]: readonly string[]): number {
	const { status, signal, error } = spawnSync(program, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: environment
	});
	if (error) console.error(`${program} did not start: ${error.message}. Run \`npm ci\` first.`);
	else if (signal) console.error(`${program} was ended by ${signal}.`);
	return status ?? 1;
}

/**
 * Runs commands two at a time; each one's words stand together, as soon as it has ended.
 *
 * @returns the first exit code that is not 0, or 0
 */
async function runBeside(commands: readonly (readonly string[])[]): Promise<number> {
	const queue = commands.values();
	let exitCode = 0;
	const takeNext = async () => {
		for (const [program = '', ...args] of queue) {
			const startMs = performance.now();
			const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment });
			const words: Buffer[] = [];
			for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => words.push(chunk));
			const code: number = await new Promise((fulfil) => {
				child.once('error', (error) => {
					words.push(Buffer.from(`${program} did not start: ${error.message}. Run \`npm ci\` first.\n`));
					fulfil(1);
				});
				child.once('close', (status) => {
					fulfil(status ?? 1);
				});
			});
			process.stdout.write(Buffer.concat(words));
			console.log(`${program}: ${code === 0 ? 'good' : `failed (exit code ${code})`}, ${secondsSince(startMs)}`);
			exitCode ||= code;
		}
	};
	await Promise.all([takeNext(), takeNext()]);
	return exitCode;
}

/** As far as it is read here. */
interface PlaywrightReport {
	stats: { expected: number; unexpected: number; flaky: number };
}
/** As far as it is read here. */
interface VitestReport {
	numPassedTests: number;
	numFailedTests: number;
}

/**
 * The counts in a report of Vitest or Playwright. Tests that are skipped or marked as to be done are in neither number.
 */
function readCounts(path: string): { passed: number; failed: number } {
	if (!existsSync(path)) return { passed: 0, failed: 0 };
	const written: unknown = JSON.parse(readFileSync(path, 'utf8'));
	const report = written as PlaywrightReport | VitestReport;
	if ('stats' in report) {
		const { expected, unexpected, flaky } = report.stats;
		return { passed: expected, failed: unexpected + flaky };
	}
	return { passed: report.numPassedTests, failed: report.numFailedTests };
}

const secondsSince = (startMs: number) => `${((performance.now() - startMs) / 1000).toFixed(1)} s`;

/** Runs one step and says how it went. */
async function take({ heading, commands, beside = [], report }: Step) {
	console.log(`\n── ${heading}`);
	const startMs = performance.now();
	const exitCode =
		commands.reduce((code, command) => (code === 0 ? run(command) : code), 0) || (await runBeside(beside));
	console.log(`── ${heading}: ${exitCode === 0 ? 'good' : `failed (exit code ${exitCode})`}, ${secondsSince(startMs)}`);
	return { exitCode, counts: report ? readCounts(report) : { passed: 0, failed: 0 } };
}

/** @returns the exit code */
async function test(): Promise<number> {
	const startMs = performance.now();
	// Yesterday's reports must not be counted today.
	rmSync(reportFolder, { recursive: true, force: true });
	environment['CHROME_PATH'] = await ensureBrowser();
	console.log(`The browser is ${environment['CHROME_PATH']}.`);
	console.log(`nginx is ${ensureNginx().path}.`);

	let [passed, failed, exitCode] = [0, 0, 0];
	for (const step of steps) {
		const result = await take(step);
		exitCode = result.exitCode;
		passed += result.counts.passed;
		failed += result.counts.failed;
		if (exitCode !== 0) {
			// A check that is no test, or a run that broke before its first test, must not end in "0 failed".
			failed = Math.max(failed, 1);
			console.error(`\n"${step.heading}" failed; what follows it was not run. Its own words stand above.`);
			break;
		}
	}
	console.log(`\nAll of it took ${secondsSince(startMs)}.`);
	console.log(`${passed} passed, ${failed} failed`);
	return exitCode;
}

try {
	process.exitCode = await test();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	console.log('0 passed, 1 failed');
	process.exitCode = 1;
}
