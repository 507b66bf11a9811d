import type { ConditionName } from './conditions';
import type { Unit } from './report/figures';
import { crowds } from './site/crowd';
import { summaryOf, type BenchRecord, type FigureOf } from './records';

/** What is wanted of one figure of Dateline's. */
export interface Goal {
	words: string;
	of: FigureOf;
	unit: Unit;
	/** At most this, or at most so many times another page's figure. */
	most: number | { factor: number; of: FigureOf };
	/** Whether every run must hold it, or the median. */
	takes: 'median' | 'worst';
}

export interface Judged {
	goal: Goal;
	/** null where it was not measured */
	value: number | null;
	bound: number | null;
	isReached: boolean | null;
}

const both = ['page', 'embed'] as const;
const words = { page: 'page', embed: 'embed' };
const when: Readonly<Record<ConditionName, string>> = {
	fast: 'unthrottled',
	slow: 'slow 4G + 4×',
	drip: 'dripping HTML',
	processor: '4× CPU'
};

/** A goal for page and embed alike. */
function each(
	what: string,
	[part, condition, figure]: readonly [part: string, condition: ConditionName, figure: string],
	unit: Unit,
	most: number | readonly [factor: number, subject: string, figure?: string],
	takes: Goal['takes'] = 'median'
): Goal[] {
	return both.map((subject) => ({
		words: `${what}, ${words[subject]}, ${when[condition]}`,
		of: { part, condition, subject, figure },
		unit,
		most:
			typeof most === 'number'
				? most
				: { factor: most[0], of: { part, condition, subject: most[1], figure: most[2] ?? figure } },
		takes
	}));
}

/** An article's figure beside that of the article without a map. */
function article(what: string, subject: string, figure: string, unit: Unit, factor: number): Goal {
	const of = { part: 'host', condition: 'slow', figure } as const;
	return {
		words: `${what}, article with ${subject}, ${when.slow}`,
		of: { ...of, subject },
		unit,
		most: { factor, of: { ...of, subject: 'none' } },
		takes: 'median'
	};
}

/** What rounds to 0.000. */
const noShift = 0.0005;

export const goals: readonly Goal[] = [
	...each('first whole picture over the floor’s', ['picture', 'slow', 'wholeMs'], 'ms', [1.3, 'floor']),
	...each('first whole picture over Leaflet’s', ['picture', 'slow', 'wholeMs'], 'ms', [0.4, 'leaflet']),
	...each('first whole picture over Leaflet’s', ['picture', 'fast', 'wholeMs'], 'ms', [1, 'leaflet']),
	...(['slow', 'fast', 'drip'] as const).flatMap((condition) => [
		...each('layout shift', ['picture', condition, 'layoutShift'], 'score', noShift, 'worst'),
		...each('frames with less than the whole map', ['picture', condition, 'framesBefore'], 'count', 0, 'worst')
	]),
	...each('blocking before the engine over Leaflet’s', ['load', 'slow', 'blockedEarlyMs'], 'ms', [0.5, 'leaflet']),
	...(['slow', 'fast'] as const).flatMap((condition) => [
		...each('live map over bare MapLibre’s, by pixels', ['picture', condition, 'liveSeenMs'], 'ms', [1, 'maplibre']),
		...each('live map over bare MapLibre’s, by its own mark', ['load', condition, 'liveMs'], 'ms', [1, 'maplibre'])
	]),
	...each('bytes until idle over bare MapLibre’s', ['load', 'slow', 'bytes'], 'kB', [1, 'maplibre']),
	...(['frameMs', 'slowFrameMs'] as const).flatMap((figure) =>
		each(
			`drag of the live map over bare MapLibre’s, ${figure === 'frameMs' ? 'median' : '95th percentile'}`,
			['drag', 'fast', figure],
			'ms',
			[1.1, 'maplibre']
		)
	),
	...crowds.flatMap((crowd) =>
		(['frameMs', 'slowFrameMs'] as const).map((figure): Goal => {
			const of = { part: 'crowd', condition: 'fast', figure } as const;
			return {
				words: `drag of ${crowd} names over bare MapLibre’s, embed, ${figure === 'frameMs' ? 'median' : '95th percentile'}`,
				of: { ...of, subject: `embed-${crowd}` },
				unit: 'ms',
				most: { factor: 1.1, of: { ...of, subject: `maplibre-${crowd}` } },
				takes: 'median'
			};
		})
	),
	...both.map((subject): Goal => ({
		words: `document, ${words[subject]}`,
		of: { part: 'load', condition: 'slow', subject, figure: 'documentBytes' },
		unit: 'kB',
		most: { page: 28_000, embed: 20_000 }[subject],
		takes: 'median'
	})),
	...each('scripts before the engine', ['load', 'slow', 'earlyScriptBytes'], 'kB', 15_000),
	...each('requests to the live map', ['load', 'slow', 'requestsToLive'], 'count', 8),
	...each('style and layout before the first paint', ['work', 'fast', 'firstFrameMs'], 'ms', 25),
	...each('longest script before the engine', ['work', 'processor', 'longestScriptMs'], 'ms', 30),
	...(['press', 'poster-press', 'step', 'poster-step'] as const).flatMap((part) =>
		each(`INP, ${part.replace('poster-', 'before the engine: ')}`, [part, 'processor', 'inputMs'], 'ms', 100)
	),
	...['eager', 'element', 'lazy', 'elements'].flatMap((subject) => [
		article('LCP over that without a map', subject, 'largestPaintMs', 'ms', 1.1),
		article('layout shift over that without a map', subject, 'layoutShift', 'score', 1),
		article('blocking over that without a map', subject, 'blockedMs', 'ms', 1)
	])
];

/** @param records of all runs */
export function judge(goal: Goal, records: readonly BenchRecord[]): Judged {
	const summary = summaryOf(records, goal.of);
	const value = summary ? (goal.takes === 'worst' ? summary.max : summary.median) : null;
	const bound = boundOf(goal, records);
	return { goal, value, bound, isReached: value === null || bound === null ? null : value <= bound };
}

function boundOf({ most }: Goal, records: readonly BenchRecord[]): number | null {
	if (typeof most === 'number') return most;
	const other = summaryOf(records, most.of);
	return other ? other.median * most.factor : null;
}
