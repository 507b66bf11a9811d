import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * `npm run measure:house`: how large the rooms and their modules are, against what the house wants of itself. Ends with
 * exit code 1 when it does not hold.
 */

const rooms = 'src/lib';

/**
 * Wanted: the largest room's share of all lines, a room's files, and the lines of modules. Tests and tables of words
 * are no modules.
 */
const most = { share: 0.18, files: 20, median: 60, ninetieth: 160, longest: 250, effects: 4 };
const tablesOfWords = /i18n\/(?:en|ja|ko)\.ts$|vocabulary\.ts$/;

const linesOf = (text: string) => text.trimEnd().split('\n').length;

/**
 * @param sorted ascending
 * @param share 0..1
 */
const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

const modules = readdirSync(rooms, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.flatMap(({ name: room }) =>
		readdirSync(join(rooms, room))
			.filter((file) => /\.(?:ts|js|svelte)$/.test(file) && !file.includes('.test.'))
			.map((file) => {
				const text = readFileSync(join(rooms, room, file), 'utf8');
				return { room, path: `${room}/${file}`, lines: linesOf(text), effects: text.split('$effect(').length - 1 };
			})
	);
const all = modules.reduce((sum, { lines }) => sum + lines, 0);
const measured = [...new Set(modules.map(({ room }) => room))].map((room) => {
	const own = modules.filter((module) => module.room === room);
	const lines = own.reduce((sum, module) => sum + module.lines, 0);
	return { room, files: own.length, lines, share: lines / all };
});

for (const { room, files, lines, share } of measured.sort((one, other) => other.lines - one.lines)) {
	console.log(
		`${room.padEnd(12)} ${String(files).padStart(3)} files ${String(lines).padStart(5)} lines ${(100 * share).toFixed(1).padStart(5)} %`
	);
}

const counted = modules.filter(({ path }) => !tablesOfWords.test(path));
const sizes = counted.map(({ lines }) => lines).sort((one, other) => one - other);
const longest = counted.reduce((one, other) => (other.lines > one.lines ? other : one));
const busiest = counted.reduce((one, other) => (other.effects > one.effects ? other : one));
const findings = [
	{ what: 'the largest room’s share', is: measured[0]?.share ?? 0, most: most.share, where: measured[0]?.room },
	{ what: 'files in a room', is: Math.max(...measured.map(({ files }) => files)), most: most.files, where: undefined },
	{ what: 'lines of a module, median', is: at(sizes, 0.5), most: most.median, where: undefined },
	{ what: 'lines of a module, 90th percentile', is: at(sizes, 0.9), most: most.ninetieth, where: undefined },
	{ what: 'lines of the longest module', is: longest.lines, most: most.longest, where: longest.path },
	{ what: 'effects of a component', is: busiest.effects, most: most.effects, where: busiest.path }
];
console.log(`\n${modules.length} modules, ${all} lines`);
for (const { what, is, most: wanted, where } of findings) {
	const number = (value: number) => (value < 1 ? value.toFixed(3) : String(value));
	const verdict = is <= wanted ? 'good' : 'too much';
	console.log(`${what}: ${number(is)} of at most ${number(wanted)}, ${verdict}${where ? ` (${where})` : ''}`);
	if (is > wanted) process.exitCode = 1;
}
