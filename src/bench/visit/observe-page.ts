/** What a page writes down of itself, in milliseconds from the start of navigation. */
export interface Observations {
	/** Above 50 ms, of the main thread. */
	longTasks: { atMs: number; durationMs: number }[];
	/** Of layout, those after a reader's own input left out as CLS does. */
	shifts: { atMs: number; score: number; nodes: string[] }[];
	/** The largest contentful paint so far. It sees neither canvas nor inline SVG. */
	largest: { atMs: number; element: string } | null;
	/** When the live map was there: Dateline's take-over, or the peer's own mark. */
	liveMs: number | null;
	/** A reader's input, by the browser's own number for it: the slowest of its events. */
	inputs: { id: number; name: string; atMs: number; durationMs: number }[];
	/** When something that is waited for was first seen after a frame. */
	seenMs: number | null;
	/** Times of all frames while `recording`. */
	frames: number[];
	recording: boolean;
}

/** The window of a page in which `observePage` has run. */
export type BenchWindow = typeof window & { bench: Observations };

/** TypeScript's library knows not all of these kinds of entries. */
interface Entries {
	longtask: PerformanceEntry;
	'layout-shift': PerformanceEntry & {
		value: number;
		hadRecentInput: boolean;
		sources: readonly { node: Node | null }[];
	};
	'largest-contentful-paint': LargestContentfulPaint;
	event: PerformanceEventTiming & { interactionId: number };
	mark: PerformanceEntry;
}

/** Runs in the page before anything else of it: it must not use anything from outside itself. */
export function observePage() {
	// Not in the frames of an article.
	if (window !== window.top) return;
	const bench: Observations = {
		longTasks: [],
		shifts: [],
		largest: null,
		liveMs: null,
		inputs: [],
		seenMs: null,
		frames: [],
		recording: false
	};
	Object.assign(window, { bench });

	const observe = <Kind extends keyof Entries>(
		type: Kind,
		take: (entry: Entries[Kind]) => void,
		options: Record<string, number> = {}
	) => {
		new PerformanceObserver((list) => {
			// The observer is told of entries of this one kind.
			for (const entry of list.getEntries()) take(entry as Entries[Kind]);
		}).observe({ type, buffered: true, ...options });
	};
	const nameOf = (node: Node | null) =>
		node instanceof Element ? [node.tagName.toLowerCase(), ...node.classList].join('.') : (node?.nodeName ?? 'gone');
	observe('longtask', ({ startTime, duration }) => bench.longTasks.push({ atMs: startTime, durationMs: duration }));
	observe('layout-shift', ({ startTime, value, hadRecentInput, sources }) => {
		if (hadRecentInput) return;
		bench.shifts.push({ atMs: startTime, score: value, nodes: sources.map(({ node }) => nameOf(node)) });
	});
	observe('largest-contentful-paint', ({ startTime, element }) => {
		const words = element?.textContent.trim().slice(0, 40);
		bench.largest = { atMs: startTime, element: `${nameOf(element)}${words ? ` “${words}”` : ''}` };
	});
	observe(
		'event',
		({ interactionId, name, startTime, duration }) => {
			if (interactionId) bench.inputs.push({ id: interactionId, name, atMs: startTime, durationMs: duration });
		},
		// As fine as the platform tells it.
		{ durationThreshold: 16 }
	);
	observe('mark', ({ name, startTime }) => {
		if (name === 'live') bench.liveMs ??= startTime;
	});

	const isLive = () => document.querySelector('.map-box.live') !== null;
	const takeOver = new MutationObserver(() => {
		if (!isLive()) return;
		bench.liveMs ??= performance.now();
		takeOver.disconnect();
	});
	takeOver.observe(document, { attributeFilter: ['class'], subtree: true, childList: true });
}

/** Runs in the page: begins to write down its frames. */
export function recordFrames() {
	const { bench } = window as BenchWindow;
	Object.assign(bench, { frames: [], recording: true });
	const frame = () => {
		// Not the frame's own time: when the browser catches up, several frames share one.
		bench.frames.push(performance.now());
		if (bench.recording) requestAnimationFrame(frame);
	};
	requestAnimationFrame(frame);
}

/** Runs in the page: ends `recordFrames`. */
export function takeFrames() {
	const { bench } = window as BenchWindow;
	bench.recording = false;
	return bench.frames;
}

/** Runs in the page: writes down when a frame with something visible has been painted. */
export function watchForSight(selector: string) {
	const { bench } = window as BenchWindow;
	const seen = () =>
		[...document.querySelectorAll(selector)].filter(
			(element) => element.checkVisibility() && element.textContent.trim() !== ''
		);
	bench.seenMs = null;
	const before = new Set(seen());
	const frame = () => {
		if (!seen().some((element) => !before.has(element))) {
			requestAnimationFrame(frame);
			return;
		}
		const { port1, port2 } = new MessageChannel();
		// After the frame's own work.
		port1.onmessage = () => {
			bench.seenMs = performance.now();
		};
		port2.postMessage(null);
	};
	requestAnimationFrame(frame);
}
