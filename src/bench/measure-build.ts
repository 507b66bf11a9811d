import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { copyProject } from './site/copy-project';

/*
 * `npm run bench:build`: how long a site of many stories takes to build, and how much memory. Each story is the first
 * one under another slug, a few metres away, so that nothing that was made for one fits another. Ends with exit code 1
 * when a build takes longer or more than it may.
 */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const firstStory = 'geodata/stories/japan-korea-defense';

/** On two cores with nothing else to do. */
const mostSeconds = (stories: number) => 45 + stories;
const mostMb = 1500;

/**
 * Writes the first story's files under another slug, every position moved by some 10 m times its number.
 *
 * @param folder the copy of the project
 */
function writeStory(folder: string, number: number) {
	const slug = `story-${String(number).padStart(3, '0')}`;
	const to = join(folder, 'geodata/stories', slug);
	mkdirSync(to);
	const move = (text: string) =>
		text.replace(
			/("coordinates": \[\s*)(-?[\d.]+)/g,
			(_, start: string, lng: string) => start + (Number(lng) + number / 10_000).toFixed(4)
		);
	for (const name of ['story.json', 'places.geojson', 'events.geojson', 'exchanges.json']) {
		const text = readFileSync(join(root, firstStory, name), 'utf8');
		writeFileSync(join(to, name), move(text).replace('"slug": "japan-korea-defense"', `"slug": "${slug}"`));
	}
}

/** A program and all that it has started, as they are now. */
function programsOf(pid: number) {
	const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,time='], { encoding: 'utf8' });
	const programs = stdout
		.trim()
		.split('\n')
		.map((line) => line.trim().split(/\s+/))
		.map(([child, parent, rssKb, time = '']) => ({
			pid: Number(child),
			parent: Number(parent),
			memoryMb: Number(rssKb) / 1024,
			// Hours, minutes and seconds.
			processorSeconds: time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
		}));
	const members = new Set([pid]);
	// A child's number may be below its parent's: as often as there are generations.
	for (let size = 0; size !== members.size;) {
		size = members.size;
		for (const program of programs) if (members.has(program.parent)) members.add(program.pid);
	}
	return programs.filter((program) => members.has(program.pid));
}

function build(folder: string): Promise<{ seconds: number; processorSeconds: number; peakMb: number }> {
	const startMs = performance.now();
	const vite = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], {
		cwd: folder,
		stdio: ['ignore', 'ignore', 'inherit']
	});
	let peakMb = 0;
	/** By program, the ended ones too. */
	const processorSeconds = new Map<number, number>();
	const watch = setInterval(() => {
		const programs = programsOf(vite.pid ?? process.pid);
		peakMb = Math.max(
			peakMb,
			programs.reduce((sum, { memoryMb }) => sum + memoryMb, 0)
		);
		for (const program of programs) processorSeconds.set(program.pid, program.processorSeconds);
	}, 500);
	return new Promise((fulfil, reject) => {
		vite.once('error', reject);
		vite.once('exit', (code) => {
			clearInterval(watch);
			const seconds = (performance.now() - startMs) / 1000;
			const sum = [...processorSeconds.values()].reduce((total, ofOne) => total + ofOne, 0);
			if (code === 0) fulfil({ seconds, processorSeconds: sum, peakMb });
			else reject(new Error(`The build ended with ${code}.`));
		});
	});
}

async function measure(stories: number) {
	const folder = mkdtempSync(join(realpathSync(tmpdir()), 'dateline-build-'));
	try {
		copyProject(root, folder);
		for (let number = 1; number < stories; number++) writeStory(folder, number);
		return await build(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	}
}

const { values } = parseArgs({ options: { stories: { type: 'string', default: '1,50,200' } } });
const columns = ['stories', 'seconds', 'at most', 'processor seconds', 'peak MB', 'load before'];
console.log(columns.join('  '));
for (const stories of values.stories.split(',').map(Number)) {
	const [loadBefore = 0] = loadavg();
	const { seconds, processorSeconds, peakMb } = await measure(stories);
	const row = [stories, seconds, mostSeconds(stories), processorSeconds, peakMb, loadBefore];
	console.log(
		row.map((value, index) => value.toFixed(index === 5 ? 1 : 0).padStart(columns[index]?.length ?? 0)).join('  ')
	);
	if (seconds > mostSeconds(stories) || peakMb > mostMb) process.exitCode = 1;
}
