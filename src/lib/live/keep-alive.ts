import type { LiveMap } from './live-map.svelte';
import type { MapStarter } from './what-starts-map';
import { whenWanted } from './when-wanted';

/** A map out of sight for so long gives its graphics context back; scrolling past and back costs nothing. */
const outOfSightMs = 2000;

/**
 * Lets a map live while it is wanted and seen: starts it when it is wanted, releases it when it has been out of sight
 * for a while, and starts it again when it comes back or is touched.
 *
 * @param waitsFor what starts it
 * @param isWanted whether it is wanted already
 * @returns the clean-up
 */
export function keepAlive(box: HTMLElement, map: LiveMap, waitsFor: MapStarter, isWanted: boolean): () => void {
	let wanted = false;
	let leaving: ReturnType<typeof setTimeout> | undefined;
	const start = () => {
		wanted = true;
		map.life.want();
	};
	if (isWanted) start();
	const forget =
		isWanted || waitsFor === 'button'
			? () => undefined
			: whenWanted(box, start, waitsFor === 'sight' ? Promise.resolve() : null);
	const touched = () => {
		if (waitsFor !== 'button') start();
	};
	const watcher = new IntersectionObserver(
		(entries) => {
			// In a busy moment several come at once, and the last of them is how it is: a page that is quickly scrolled past
			// its map and back.
			const entry = entries.pop();
			map.seen(entry?.intersectionRatio ?? 0);
			clearTimeout(leaving);
			if (entry?.isIntersecting) {
				if (wanted) start();
			} else {
				leaving = setTimeout(() => {
					map.life.release();
				}, outOfSightMs);
			}
		},
		{ threshold: [0, 0.25, 0.5, 0.75, 1] }
	);
	const watch = () => {
		watcher.disconnect();
		watcher.observe(box);
	};
	watch();
	// WebKit tells that a page which is left is out of sight, and not that it is back.
	addEventListener('pageshow', watch);
	box.addEventListener('pointerdown', touched);
	return () => {
		forget();
		watcher.disconnect();
		removeEventListener('pageshow', watch);
		clearTimeout(leaving);
		box.removeEventListener('pointerdown', touched);
	};
}
