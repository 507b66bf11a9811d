import { weigh, type Weights } from './find-engine';
import type { Results } from './measure-all';
import type { Load } from './measure-load';
import { quantile, summarize, type Summary } from './statistics';

type Row = readonly [name: string, dateline: string, bare: string, ratio: string];

const dash = '–';

const ms = (value: number) => `${Math.round(value)} ms`;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const MB = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const count = (value: number) => String(value);
const score = (value: number) => value.toFixed(4);

/**
 * One figure of both pages: medians, in brackets the least and the most, and the bare page's median over Dateline's.
 *
 * @param values of Dateline's runs and of the bare page's
 */
function row(name: string, values: readonly (readonly (number | null)[])[], format: (value: number) => string): Row {
	const [dateline = null, bare = null] = values.map(summarize);
	const text = (summary: Summary | null) => {
		if (!summary) return dash;
		const { median, min, max } = summary;
		return min === max ? format(median) : `${format(median)} (${format(min)}–${format(max)})`;
	};
	const ratio = dateline && bare && dateline.median > 0 ? `${(bare.median / dateline.median).toFixed(1)}×` : dash;
	return [name, text(dateline), text(bare), ratio];
}

/** @param loads of both pages */
function loadRows(loads: readonly (readonly Load[])[]): Row[] {
	const of = (name: string, read: (load: Load) => number | null, format = ms) =>
		row(
			name,
			loads.map((runs) => runs.map(read)),
			format
		);
	const weight = (part: keyof Weights) => (load: Load) => weigh(load.downloads, load.engineMs)[part];
	return [
		of('first contentful paint', (load) => load.firstPaintMs),
		of('largest contentful paint', (load) => load.largestPaintMs),
		of('first complete picture', (load) => load.pictureMs),
		of('engine asked for', (load) => load.engineMs),
		of('live map complete', (load) => load.completeMs),
		of('cumulative layout shift', (load) => load.layoutShift, score),
		of('longest task before the engine', (load) => load.longestEarlyTaskMs),
		of('longest script before the engine', (load) => load.longestEarlyScriptMs),
		of('blocked from then on', (load) => load.blockedMs),
		of('requests to the picture', (load) => load.requestsToPicture, count),
		of('bytes to the picture', (load) => load.bytesToPicture, kB),
		of('requests to the live map', (load) => load.requestsToLive, count),
		of('bytes to the live map', (load) => load.bytesToLive, kB),
		of('script heap when live', (load) => load.heapBytes, MB),
		of('weight: page', weight('page'), kB),
		of('weight: scripts before the engine', weight('earlyScripts'), kB),
		of('weight: engine', weight('engineScripts'), kB),
		of('weight: worker', weight('worker'), kB),
		of('weight: styles', weight('styles'), kB),
		of('weight: tiles of the first view', weight('tiles'), kB),
		of('weight: others', weight('others'), kB)
	];
}

/** @param rows the first is the heading */
function table(rows: readonly (readonly string[])[]): string[] {
	const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
	return rows.map((cells) =>
		cells
			.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
			.join('  ')
	);
}

/** @returns the lines of one viewport's moves */
function moveLines({ moves, viewport }: Results): string[] {
	const rows = moves.flatMap(({ slowdown, runs }) =>
		(['still', 'drag', 'wheel', 'pinch', 'keys'] as const).map((name) => {
			const intervals = runs.flatMap(({ intervalsMs }) => intervalsMs[name] ?? []);
			const pictures = runs.flatMap(({ picturesMs }) => picturesMs[name] ?? []);
			const text = (value: number | null) => (value === null ? dash : `${value.toFixed(1)} ms`);
			return [
				`${name === 'still' ? 'no gesture' : name}, ${slowdown}× slower`,
				text(quantile(intervals, 0.5)),
				text(quantile(intervals, 0.95)),
				String(intervals.length),
				text(quantile(pictures, 0.5)),
				text(quantile(pictures, 0.95)),
				String(pictures.length)
			];
		})
	);
	const jumps = moves.flatMap(({ runs }) => runs.flatMap(({ jumpPx }) => (jumpPx === null ? [] : [jumpPx])));
	return [
		'',
		`${viewport.name}: the poster moved while the engine is held back (Dateline only: the bare page has nothing to move then)`,
		...table([
			['gesture', 'frame: median', '95th percentile', 'frames', 'picture moves: median', '95th percentile', 'moves'],
			...rows
		]),
		`When the engine came, the picture stood ${jumps.length ? `${Math.max(...jumps).toFixed(2)} px` : dash} from where it was left, at most.`
	];
}

/** @returns what embeds cost an article before they are near */
function hostLines({ hostings, viewport }: Results): string[] {
	const columns = ['longestTaskMs', 'longestScriptMs', 'layoutShift', 'requests'] as const;
	const rows = hostings.map(({ maps, runs }) => [
		maps === null ? 'without the loader' : `${maps} below what is seen`,
		...columns.map((column) => {
			const summary = summarize(runs.map((run) => run[column]));
			const format = column === 'layoutShift' ? score : column === 'requests' ? count : ms;
			return summary ? `${format(summary.median)} (${format(summary.max)})` : dash;
		})
	]);
	return [
		'',
		`${viewport.name}: an article with embeds that nobody has scrolled to; medians (and the most)`,
		...table([['maps', 'longest task', 'longest script', 'layout shift', 'requests'], ...rows])
	];
}

/** All figures of one viewport as text. */
export function reportLines(results: Results): string[] {
	const { viewport, loads, firstDrags, pictures } = results;
	const lines = ['', `${viewport.name}, ${viewport.widthPx} × ${viewport.heightPx} at ${viewport.pixelRatio}×`];
	const rows = [
		...(loads.some((runs) => runs.length) ? loadRows(loads) : []),
		...(firstDrags.some((runs) => runs.length) ? [row('a drag moves the map after', firstDrags, ms)] : []),
		...(pictures.some((picture) => picture)
			? [
					row(
						'filmed: picture complete',
						pictures.map((picture) => [picture?.completeMs ?? null]),
						ms
					),
					row(
						'filmed: first contentful paint',
						pictures.map((picture) => [picture?.firstPaintMs ?? null]),
						ms
					)
				]
			: [])
	];
	if (rows.length) lines.push(...table([['', 'Dateline', 'bare MapLibre', 'bare / Dateline'], ...rows]));
	const elements = loads.map((runs) => [...new Set(runs.map(({ largestElement }) => largestElement))].join(' | '));
	if (elements[0]) lines.push(`Largest contentful paint: Dateline ${elements[0]}; bare ${elements[1]}.`);
	const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
	for (const [index, picture] of pictures.entries()) {
		if (!picture) continue;
		const parts = Object.entries(picture.shares).map(([name, share]) => `${name} ${percent(share)}`);
		lines.push(
			`Filmed map of ${index === 0 ? 'Dateline' : 'the bare page'}: ${percent(picture.firstShare)} of its pixels were right in the first frame; in the end ${parts.join(', ')}.`
		);
	}
	const tasks = loads[0]?.flatMap(({ earlyTasks }) => earlyTasks) ?? [];
	if (tasks.length) {
		const listed = tasks.map(({ atMs, durationMs }) => `${ms(durationMs)} at ${ms(atMs)}`);
		lines.push(`Dateline's long tasks before the engine, all runs: ${listed.join(', ')}.`);
	}
	if (results.moves.length) lines.push(...moveLines(results));
	if (results.hostings.length) lines.push(...hostLines(results));
	return lines;
}
