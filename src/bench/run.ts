import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserFlags, ensureBrowser } from '../commands/find-browser';
import { bareMap, partColors } from './bare-map';
import { buildSite } from './build-site';
import { holdMs, phoneSlowdown, slow4g, viewports } from './conditions';
import { findEngine } from './find-engine';
import { measureAll, partNames } from './measure-all';
import { reportLines } from './report';
import { serveCompressed } from './serve-compressed';

/*
 * `npm run bench`: Dateline's story page beside a bare MapLibre page with the same data, on a slow connection and a
 * slow processor. Prints a table and writes every single run to test-results/bench.json. Ends with exit code 0 unless
 * something could not be measured: numbers are for people to judge.
 */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const usage = `npm run bench -- [options]
  --runs <n>        visits to each page and viewport; 5 when left out
  --quick           one run: does it work at all?
  --only <parts>    some of ${partNames.join(',')}
  --viewport <name> ${viewports.map(({ name }) => name).join(' or ')}; both when left out`;

function readOptions() {
	const { values } = parseArgs({
		options: {
			runs: { type: 'string', default: '5' },
			quick: { type: 'boolean', default: false },
			only: { type: 'string', default: partNames.join() },
			viewport: { type: 'string' },
			help: { type: 'boolean', default: false }
		}
	});
	const runs = values.quick ? 1 : Number(values.runs);
	if (!Number.isInteger(runs) || runs < 1) throw new Error(`"${values.runs}" is no number of runs.\n${usage}`);
	const parts = values.only.split(',');
	const unknown = parts.find((part) => !partNames.some((name) => name === part));
	if (unknown !== undefined) throw new Error(`"${unknown}" cannot be measured.\n${usage}`);
	const chosen = viewports.filter(({ name }) => values.viewport === undefined || name === values.viewport);
	if (chosen.length === 0) throw new Error(`"${values.viewport}" is no viewport.\n${usage}`);
	return { runs, parts, chosen, help: values.help };
}

const print = (line: string) => {
	console.log(line);
};

/** Shows what is being done where someone watches; a log shall hold only results. */
const tell = (line: string) => {
	if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${line}`);
};

/** @returns the exit code */
async function bench(): Promise<number> {
	const { runs, parts, chosen, help } = readOptions();
	if (help) {
		print(usage);
		return 0;
	}
	const executablePath = await ensureBrowser();
	print(buildSite(root));
	const build = join(root, 'build');
	const site = await serveCompressed([
		['/bare/maplibre-gl/', join(root, 'node_modules/maplibre-gl/dist')],
		['/bare/', join(root, 'src/bench/bare')],
		['/', build]
	]);
	site.put('/bare/map.json', await bareMap(site.origin));
	const browser = await chromium.launch({ executablePath, args: browserFlags });
	try {
		const machine = {
			cores: cpus().length,
			processor: cpus()[0]?.model ?? 'unknown',
			loadBefore: loadavg()[0] ?? 0,
			chromium: browser.version(),
			node: process.version
		};
		const isEngine = findEngine(build);
		const results = [];
		for (const viewport of chosen) {
			results.push(await measureAll({ browser, site, isEngine, partColors, runs, parts, tell }, viewport));
		}
		tell('');
		print(
			`${machine.cores} cores (${machine.processor}), load ${machine.loadBefore.toFixed(1)} at the start; Chromium ${machine.chromium}, WebGL and painting in software.`
		);
		print(
			`Slow 4G (${slow4g.downKbps / 1000} Mbps down, ${slow4g.upKbps} kbps up, ${slow4g.latencyMs} ms), main thread ${phoneSlowdown}× slower, cold cache; ` +
				`medians of ${runs} ${runs === 1 ? 'run' : 'runs'} (least–most). Engine held back ${holdMs / 1000} s for the moves.`
		);
		for (const result of results) for (const line of reportLines(result)) print(line);
		const file = join(root, 'test-results', 'bench.json');
		mkdirSync(dirname(file), { recursive: true });
		const conditions = { slow4g, phoneSlowdown, holdMs, runs, parts };
		writeFileSync(file, JSON.stringify({ at: new Date().toISOString(), machine, conditions, results }, null, '\t'));
		print(`\nEvery run stands in ${file}. Other options: npm run bench -- --help`);
		const faults = results.flatMap((result) => result.faults);
		for (const fault of faults) console.error(`Not measured: ${fault}`);
		return faults.length === 0 ? 0 : 1;
	} finally {
		await browser.close();
		await site.close();
	}
}

try {
	process.exitCode = await bench();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
