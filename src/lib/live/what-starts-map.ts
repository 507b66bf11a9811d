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
	// Browsers that do not tell what is in sight are too old for the engine as well (maplibre/webgl-support.ts).
	if (wish === 'never' || !('IntersectionObserver' in window)) return null;
	if (isDataDear()) return 'button';
	return wish === 'tap' ? 'touch' : 'sight';
}
