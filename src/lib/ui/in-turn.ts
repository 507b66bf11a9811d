const waiting: (() => void)[] = [];
let running = false;

/**
 * Runs a piece of work when the browser has nothing better to do, one piece at a time: together they would keep a slow phone from answering its reader.
 *
 * @returns takes the work back while it has not begun
 */
export function inTurn(work: () => void): () => void {
	waiting.push(work);
	if (!running) {
		running = true;
		whenIdle(runNext);
	}
	return () => {
		const place = waiting.indexOf(work);
		if (place >= 0) waiting.splice(place, 1);
	};
}

function runNext(): void {
	waiting.shift()?.();
	running = waiting.length > 0;
	if (running) whenIdle(runNext);
}

/** Safari has no `requestIdleCallback` yet; a short wait lets the first paint and the page's own work go first there. */
function whenIdle(run: () => void): void {
	if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
	else setTimeout(run, 100);
}
