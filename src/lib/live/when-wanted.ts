import { whenIdle } from '../islands/when-idle';

/** A map this close to the window is about to be seen. */
const nearby = '200px';

/**
 * Calls once when the live map is wanted: the map is near the window and the browser has nothing better to do, or the
 * reader touches it or presses a key in it.
 *
 * @param sight from when on the sight of the map is enough; null where it never is
 * @returns the clean-up
 */
export function whenWanted(box: HTMLElement, want: () => void, sight: Promise<void> | null): () => void {
	const settled = new AbortController();
	const once = () => {
		if (settled.signal.aborted) return;
		end();
		want();
	};
	const watcher = new IntersectionObserver(
		(entries) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			watcher.disconnect();
			whenIdle(once);
		},
		{ rootMargin: nearby }
	);
	const end = () => {
		settled.abort();
		watcher.disconnect();
	};
	void sight?.then(() => {
		if (!settled.signal.aborted) watcher.observe(box);
	});
	for (const type of ['pointerdown', 'touchstart', 'keydown', 'wheel']) {
		box.addEventListener(type, once, { passive: true, signal: settled.signal });
	}
	return end;
}
