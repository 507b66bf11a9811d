/** Runs when the browser has nothing better to do. Safari has no `requestIdleCallback` yet; a short wait lets the first paint go first there. */
export function whenIdle(run: () => void): void {
	if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
	else setTimeout(run, 100);
}
