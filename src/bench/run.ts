import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import { browserFlags, ensureBrowser } from '../commands/find-browser';
import { loadNow, whyNotCalm } from './machine';
import { measureAll } from './measure-all';
import { readOptions, usage, type Options } from './options';
import type { Results } from './records';
import { performanceDocument } from './report/document';
import { buildPeers } from './site/build-peers';
import { buildSite } from './site/build-site';
import { buildCrowd, crowds, type Crowd } from './site/crowd';
import { findEngine } from './site/find-engine';
import { serveCompressed, type BenchSite } from './site/serve-compressed';

/*
 * `npm run bench`: Dateline's page and embed beside the floor, Leaflet, OpenLayers and MapLibre in three dresses, with
 * the same map. Prints every table and writes every single run to test-results/bench.json. Ends with exit code 0 unless
 * something could not be measured: numbers are for people to judge.
 */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const resultsFile = join(root, 'test-results', 'bench.json');

const print = (line: string) => {
	console.log(line);
};

/** Shows what is being done where someone watches; a log shall hold only results. */
const tell = (line: string) => {
	if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${line}`);
};

async function measure(options: Options): Promise<Results> {
	const loadBefore = loadNow();
	const executablePath = await ensureBrowser();
	print(buildSite(root));
	const { folder, said } = await buildPeers(root);
	print(said);
	const build = join(root, 'build');
	const serve = (built: string) =>
		serveCompressed([
			['/peers/', folder],
			['/', built]
		]);
	const site = await serve(build);
	const crowdSites: Partial<Record<Crowd, BenchSite>> = {};
	for (const crowd of options.parts.includes('crowd') ? crowds : []) {
		tell(`building a site with ${crowd} names`);
		crowdSites[crowd] = await serve(buildCrowd(root, crowd));
	}
	const browser = await chromium.launch({ executablePath, args: browserFlags });
	try {
		const keep = (results: Results) => {
			mkdirSync(dirname(resultsFile), { recursive: true });
			writeFileSync(resultsFile, JSON.stringify(results));
		};
		const tools = { browser, site, crowdSites, isEngine: findEngine(build) };
		const results = await measureAll(tools, options, loadBefore, tell, keep);
		tell('');
		return results;
	} finally {
		await browser.close();
		for (const served of [site, ...Object.values(crowdSites)]) await served.close();
	}
}

/** @returns the exit code */
async function bench(): Promise<number> {
	const options = readOptions(process.argv.slice(2));
	if (options.isHelp) {
		print(usage);
		return 0;
	}
	const results = options.from
		? (JSON.parse(readFileSync(resolve(options.from), 'utf8')) as Results)
		: await measure(options);
	const text = performanceDocument(results);
	print(text);
	if (options.isWritten) {
		const file = join(root, 'src/docs/performance.md');
		writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
	}
	if (!options.from) print('Every run stands in test-results/bench.json. Other options: npm run bench -- --help');
	const { loadBefore, othersShares } = results.machine;
	const others = othersShares.map((share) => (share === null ? '?' : `${Math.round(share * 100)} %`)).join(', ');
	print(`Load before: ${loadBefore.toFixed(1)}; taken by others, run by run: ${others}.`);
	const notCalm = whyNotCalm(results.machine);
	if (notCalm.length > 0) console.error(`NOT CALM, these figures prove nothing: ${notCalm.join('; ')}.`);
	for (const fault of results.faults) console.error(`Not measured: ${fault}`);
	return results.faults.length === 0 ? 0 : 1;
}

try {
	process.exitCode = await bench();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
