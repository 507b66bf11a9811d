/**
 * What a page writes down of itself, in milliseconds from the start of navigation.
 *
 * @typedef {object} Observations
 * @property {{ atMs: number, durationMs: number }[]} longTasks above 50 ms, of the main thread
 * @property {{ atMs: number, durationMs: number }[]} scripts what ran in frames that took longer than 50 ms, the page's own code alone
 * @property {{ atMs: number, score: number }[]} shifts of layout, those after a reader's own input left out as CLS does
 * @property {{ atMs: number, element: string } | null} largest the largest contentful paint so far
 * @property {{ frameMs: number, paintedMs: number } | null} poster the frame that first had the whole poster in it: its start, and when it was painted
 * @property {number | null} liveMs when the live map had taken over
 * @property {number | null} movedMs when the poster first moved
 * @property {number[]} frames times of all frames while `recording`
 * @property {string[]} moves what the poster's properties were in each of those frames
 * @property {boolean} recording
 */

/** @typedef {typeof window & { bench: Observations }} BenchWindow the window of a page in which `observePage` has run */

/**
 * TypeScript's library knows not all of these kinds of entries.
 *
 * @typedef {object} Entries
 * @property {PerformanceEntry} longtask
 * @property {PerformanceEntry & { scripts: readonly PerformanceEntry[] }} long-animation-frame
 * @property {PerformanceEntry & { value: number, hadRecentInput: boolean }} layout-shift
 * @property {LargestContentfulPaint} largest-contentful-paint
 */

/**
 * Runs in the page before anything else of it: it must not use anything from outside itself.
 */
export function observePage() {
	/** @type {Observations} */
	const bench = {
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

	/**
	 * @template {keyof Entries} Kind
	 * @param {Kind} type
	 * @param {(entry: Entries[Kind]) => void} take
	 */
	const observe = (type, take) => {
		new PerformanceObserver((list) => {
			// The observer is told of entries of this one kind.
			for (const entry of list.getEntries()) take(/** @type {Entries[Kind]} */ (entry));
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

	const watchForLive = (/** @type {Element} */ box) => {
		const check = () => {
			if (box.classList.contains('live')) bench.liveMs ??= performance.now();
		};
		new MutationObserver(check).observe(box, { attributeFilter: ['class'] });
	};
	// The buttons stand in the markup after poster and markers: with them, all of the picture has arrived.
	const findPoster = (/** @type {number} */ frameMs) => {
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
	const { bench } = /** @type {BenchWindow} */ (window);
	const box = /** @type {HTMLElement | null} */ (document.querySelector('.map-box'));
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
	const { bench } = /** @type {BenchWindow} */ (window);
	bench.recording = false;
	return { frames: bench.frames, moves: bench.moves };
}
