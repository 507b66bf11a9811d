import { inTurn } from '../islands/in-turn';

/** A map this close to the window is about to be seen. */
const nearby = '200px';

/**
 * Calls once when the live map is wanted: the map is near the window and the browser has nothing better to do, or the
 * reader touches it or presses a key in it.
 *
 * @param inSight whether the sight of the map is enough
 * @returns the clean-up
 */
export function whenWanted(box: HTMLElement, want: () => void, inSight: boolean): () => void {
	const settled = new AbortController();
	const once = () => {
		if (settled.signal.aborted) return;
		settled.abort();
		watcher.disconnect();
		want();
	};
	const watcher = new IntersectionObserver(
		(entries) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			watcher.disconnect();
			inTurn(once, 'first');
		},
		{ rootMargin: nearby }
	);
	if (inSight) watcher.observe(box);
	for (const type of ['pointerdown', 'touchstart', 'keydown', 'wheel']) {
		box.addEventListener(type, once, { passive: true, signal: settled.signal });
	}
	return () => {
		settled.abort();
		watcher.disconnect();
	};
}
