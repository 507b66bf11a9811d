/**
 * Runs when the browser has nothing better to do. Safari has no `requestIdleCallback` yet; a short wait lets the first
 * paint go first there.
 */
export function whenIdle(run: () => void, latestMs = 2000): void {
	if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: latestMs });
	else setTimeout(run, 100);
}
