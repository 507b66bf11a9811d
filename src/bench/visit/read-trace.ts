/** One event of Chromium's trace; times in microseconds. */
export interface TraceEvent {
	name: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	args: {
		name?: string;
		data?: { documentLoaderURL?: string; url?: string; requestId?: string };
	};
}

/** What the page's main thread did; milliseconds. */
export interface Work {
	/** Recalculating styles, until the first contentful paint. */
	styleMs: number;
	/** The same of layout. */
	layoutMs: number;
	/** Both. */
	firstFrameMs: number;
	/** Both, until the engine is there, or until the end where there is none. */
	styleAndLayoutMs: number;
	/** The longest task that begins before the engine is there. */
	longestTaskMs: number;
	/** The longest stretch of the page's own script before that. */
	longestScriptMs: number;
	/** All script until the first contentful paint. */
	earlyScriptMs: number;
}

const styles = ['UpdateLayoutTree', 'RecalculateStyles'];
const layouts = ['Layout'];
const scripts = [
	'EvaluateScript',
	'v8.evaluateModule',
	'FunctionCall',
	'RunMicrotasks',
	'TimerFire',
	'FireIdleCallback'
];

/**
 * @param url of the page
 * @param isEngine tells the engine's address
 * @throws Error when the trace has no such page, or no first paint of it
 */
export function readTrace(events: readonly TraceEvent[], url: string, isEngine: (url: string) => boolean): Work {
	// A process that is just being made may miss the first of the two.
	const start = events.find(
		({ name, args }) =>
			(name === 'navigationStart' && args.data?.documentLoaderURL === url) ||
			(name === 'CommitLoad' && args.data?.url === url)
	);
	if (!start) throw new Error(`The trace has no navigation to ${url}.`);
	const { pid } = start;
	const main = events.find((event) => event.pid === pid && event.args.name === 'CrRendererMain')?.tid;
	const own = events.filter((event) => event.pid === pid && event.tid === main && event.ts >= start.ts);
	const painted = own.find(({ name }) => name === 'firstContentfulPaint');
	if (!painted) throw new Error(`The trace has no first paint of ${url}.`);
	const engine = own.find(({ name, args }) => name === 'ResourceSendRequest' && isEngine(args.data?.url ?? url));
	const { requestId } = engine?.args.data ?? {};
	// Not from when it is asked for: a page that asks at once has not run all else in no time.
	const arrived = own.find(({ name, args }) => name === 'ResourceFinish' && args.data?.requestId === requestId);
	const engineAt = (engine && arrived?.ts) ?? Infinity;
	const durationsOf = (names: readonly string[], until: number) =>
		outermost(own.filter(({ name, ts }) => names.includes(name) && ts < until)).map(({ dur = 0 }) => dur / 1000);
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	return {
		styleMs: sum(durationsOf(styles, painted.ts)),
		layoutMs: sum(durationsOf(layouts, painted.ts)),
		firstFrameMs: sum(durationsOf([...styles, ...layouts], painted.ts)),
		styleAndLayoutMs: sum(durationsOf([...styles, ...layouts], engineAt)),
		longestTaskMs: Math.max(0, ...durationsOf(['RunTask', 'ThreadControllerImpl::RunTask'], engineAt)),
		longestScriptMs: Math.max(0, ...durationsOf(scripts, engineAt)),
		earlyScriptMs: sum(durationsOf(scripts, painted.ts))
	};
}

/** Without those that lie within another: a function's time is its caller's already. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
	let end = -Infinity;
	return events
		.toSorted((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))
		.filter(({ ts, dur = 0 }) => {
			const isOutermost = ts >= end;
			if (isOutermost) end = ts + dur;
			return isOutermost;
		});
}
