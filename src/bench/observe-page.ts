/** What a page writes down of itself, in milliseconds from the start of navigation. */
export interface Observations {
	/** Above 50 ms, of the main thread. */
	longTasks: { atMs: number; durationMs: number }[];
	/** What ran in frames that took longer than 50 ms, the page's own code alone. */
	scripts: { atMs: number; durationMs: number }[];
	/** Of layout, those after a reader's own input left out as CLS does. */
	shifts: { atMs: number; score: number }[];
	/** The largest contentful paint so far. */
	largest: { atMs: number; element: string } | null;
	/** The frame that first had the whole poster in it: its start, and when it was painted. */
	poster: { frameMs: number; paintedMs: number } | null;
	/** When the live map had taken over. */
	liveMs: number | null;
	/** When the poster first moved. */
	movedMs: number | null;
	/** Times of all frames while `recording`. */
	frames: number[];
	/** What the poster's properties were in each of those frames. */
	moves: string[];
	recording: boolean;
}

/** The window of a page in which `observePage` has run. */
export type BenchWindow = typeof window & { bench: Observations };

/** TypeScript's library knows not all of these kinds of entries. */
interface Entries {
	longtask: PerformanceEntry;
	'long-animation-frame': PerformanceEntry & { scripts: readonly PerformanceEntry[] };
	'layout-shift': PerformanceEntry & { value: number; hadRecentInput: boolean };
	'largest-contentful-paint': LargestContentfulPaint;
}

/** Runs in the page before anything else of it: it must not use anything from outside itself. */
export function observePage() {
	const bench: Observations = {
		longTasks: [],
		scripts: [],
		shifts: [],
		largest: null,
		poster: null,
		liveMs: null,
		movedMs: null,
		frames: [],
		moves: [],
		recording: false
	};
	Object.assign(window, { bench });

	const observe = <Kind extends keyof Entries>(type: Kind, take: (entry: Entries[Kind]) => void) => {
		new PerformanceObserver((list) => {
			// The observer is told of entries of this one kind.
			for (const entry of list.getEntries()) take(entry as Entries[Kind]);
		}).observe({ type, buffered: true });
	};
	observe('longtask', ({ startTime, duration }) => bench.longTasks.push({ atMs: startTime, durationMs: duration }));
	observe('long-animation-frame', ({ scripts }) => {
		for (const { startTime, duration } of scripts) bench.scripts.push({ atMs: startTime, durationMs: duration });
	});
	observe('layout-shift', ({ startTime, value, hadRecentInput }) => {
		if (!hadRecentInput) bench.shifts.push({ atMs: startTime, score: value });
	});
	observe('largest-contentful-paint', ({ startTime, element }) => {
		const name = element ? [element.tagName.toLowerCase(), ...element.classList].join('.') : 'null';
		const words = element?.textContent.trim().slice(0, 40);
		bench.largest = { atMs: startTime, element: `${name}${words ? ` “${words}”` : ''}` };
	});
	document.addEventListener('postermove', () => (bench.movedMs ??= performance.now()), true);

	const watchForLive = (box: Element) => {
		const check = () => {
			if (box.classList.contains('live')) bench.liveMs ??= performance.now();
		};
		new MutationObserver(check).observe(box, { attributeFilter: ['class'] });
	};
	// The buttons stand in the markup after poster and markers: with them, all of the picture has arrived.
	const findPoster = (frameMs: number) => {
		const box = document.querySelector('.map-box');
		if (!box?.querySelector('.controls')) {
			if (document.readyState !== 'complete') requestAnimationFrame(findPoster);
			return;
		}
		watchForLive(box);
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			bench.poster = { frameMs, paintedMs: performance.now() };
		};
		port2.postMessage(null);
	};
	requestAnimationFrame(findPoster);
}

/** Runs in the page: begins to write down its frames. */
export function recordFrames() {
	const { bench } = window as BenchWindow;
	const box = document.querySelector<HTMLElement>('.map-box');
	Object.assign(bench, { frames: [], moves: [], recording: true });
	const frame = () => {
		// Not the frame's own time: when the browser catches up, several frames share one.
		bench.frames.push(performance.now());
		bench.moves.push(box?.style.cssText ?? '');
		if (bench.recording) requestAnimationFrame(frame);
	};
	requestAnimationFrame(frame);
}

/** Runs in the page: ends `recordFrames`. */
export function takeFrames() {
	const { bench } = window as BenchWindow;
	bench.recording = false;
	return { frames: bench.frames, moves: bench.moves };
}
