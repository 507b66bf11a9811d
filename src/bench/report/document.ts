import { conditions, drip, mapBox, phoneSlowdown, slow4g } from '../conditions';
import { goals, judge, type Judged } from '../goals';
import { whyNotCalm } from '../machine';
import type { Results } from '../records';
import { formatFigure } from './figures';
import { markdownTable, tablesOf } from './tables';

/** Every goal with its figure, first those that were not reached. */
function goalLines(judged: readonly Judged[]): string[] {
	const table = (some: readonly Judged[]) =>
		markdownTable([
			['goal', 'is', 'at most', 'is / at most'],
			...some.map(({ goal, value, bound }) => [
				goal.words,
				formatFigure(value, goal.unit),
				formatFigure(bound, goal.unit),
				value !== null && bound ? (value / bound).toFixed(2) : '–'
			])
		]);
	const section = (title: string, some: readonly Judged[]) =>
		some.length > 0 ? ['', `## ${title}`, '', ...table(some)] : [];
	return [
		...section(
			'What could not be reached',
			judged.filter(({ isReached }) => isReached === false)
		),
		'',
		'The ways that were tried, and what each gave: [what-was-tried.md](what-was-tried.md).',
		...section(
			'What was not measured',
			judged.filter(({ isReached }) => isReached === null)
		),
		...section(
			'What was reached',
			judged.filter(({ isReached }) => isReached === true)
		)
	];
}

const traps = [
	'The browser’s “largest contentful paint” sees neither canvas nor inline SVG: it says nothing about maps. A selector, `DOMContentLoaded` or a mark of the page’s own sees nothing of what was painted: pixels do.',
	'Slow 4G is the server’s: the browser’s throttling reaches workers and frames only where somebody attaches to them. Here all answers share one line, whoever asked.',
	'Chromium slows the page’s main thread only: workers and the graphics process run at full speed.',
	'WebGL is drawn by the processor, as on no reader’s machine; everything else is painted without it (`--disable-gpu-rasterization`). Live maps are slower here than anywhere: only ratios mean something.',
	'Filming costs time: tasks, drags and presses are measured in visits of their own.',
	'A page comes from another site, in a process of its own, with nothing cached; HTTP/1.1 without TLS on the same machine.',
	'Times until idle hold only while nothing else runs: the bench asks the system what others took of the processors.'
];

/** src/docs/performance.md, from what was measured. */
export function performanceDocument(results: Results): string {
	const { machine, runs, records, at, faults } = results;
	const notCalm = whyNotCalm(machine);
	const judged = goals.map((goal) => judge(goal, records));
	return [
		'# Performance',
		'',
		'Written by `npm run bench -- --write`; not to be changed by hand. What the README claims of speed stands here.',
		...(notCalm.length > 0 ? ['', `**Not a calm run: ${notCalm.join('; ')}. These figures prove nothing.**`] : []),
		...goalLines(judged),
		...(faults.length > 0 ? ['', '## What failed', '', ...faults.map((fault) => `- ${fault}`)] : []),
		'',
		'## Conditions',
		'',
		`${at.slice(0, 10)}, ${runs} ${runs === 1 ? 'run' : 'runs'}, every page in turn; medians, in brackets the least and the most. ${machine.cores} cores (${machine.processor}), Chromium ${machine.chromium}, Node ${machine.node}.`,
		'',
		`- The map is ${mapBox.widthPx} × ${mapBox.heightPx} px on every page, with the same four places, three arcs, popups and camera. The peers are in src/bench/peers: pages as good as their library allows, everything asked for at once, the land as a GeoJSON of a few kB. The floor is one SVG in one document, without script. Dateline’s maps show more: distances, seas, cities, a scale, buttons.`,
		'- Everything is served by one server, compressed ahead (Brotli 11).',
		`- ${conditions.fast.words}: the machine’s own speed.`,
		`- ${conditions.slow.words}: ${slow4g.downKbps / 1000} Mbps, ${slow4g.latencyMs} ms to each answer’s first byte, main thread ${phoneSlowdown}× slower.`,
		`- ${conditions.drip.words}: the compressed document cut into pieces of ${drip.bytes} bytes; all else at full speed.`,
		`- ${conditions.processor.words}: main thread ${phoneSlowdown}× slower, the line at full speed.`,
		'',
		'What misleads, and what is done about it:',
		'',
		...traps.map((trap) => `- ${trap}`),
		...tablesOf(records),
		''
	].join('\n');
}
