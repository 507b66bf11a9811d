import { inTurn } from '../islands/in-turn';

/** What browsers tell of the connection; not in every browser, and not in TypeScript's library. */
interface Connection {
	readonly saveData?: boolean;
	readonly effectiveType?: string;
}

/** Whether the reader asked to save data, or has a connection on which the engine would take half a minute. */
function isDataDear(): boolean {
	const { connection } = navigator as Navigator & { readonly connection?: Connection };
	return connection?.saveData === true || Boolean(connection?.effectiveType?.endsWith('2g'));
}

/** What starts a live map: that it is about to be seen, that it is touched, or only a button of its own. */
export type MapStarter = 'sight' | 'touch' | 'button';

/**
 * What starts the map of this page, as its address asks (`interactive`) and the reader's data allow; null where the
 * poster is all there will be.
 */
export function whatStartsMap(): MapStarter | null {
	const wish = new URLSearchParams(location.search).get('interactive');
	if (wish === 'never') return null;
	if (isDataDear()) return 'button';
	return wish === 'tap' ? 'touch' : 'sight';
}

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
