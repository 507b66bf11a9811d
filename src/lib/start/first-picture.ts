import { whenIdle } from '../islands/when-idle';

/** Browsers that tell of no paint have painted by then, after the page has loaded. */
const longestMs = 1000;

/**
 * Waits until the reader has a picture and the browser nothing better to do. On a fast line a browser is idle before it
 * has painted at all: what a page does then, its reader waits for.
 */
export async function firstPicture(): Promise<void> {
	await new Promise<void>((seen) => {
		const watcher = new PerformanceObserver(() => {
			watcher.disconnect();
			seen();
		});
		watcher.observe({ type: 'paint', buffered: true });
		const loaded = () => setTimeout(seen, longestMs);
		if (document.readyState === 'complete') loaded();
		else addEventListener('load', loaded);
	});
	await new Promise<void>((idle) => {
		whenIdle(idle);
	});
}
