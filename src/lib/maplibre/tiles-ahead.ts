import { addProtocol } from 'maplibre-gl';
import type { RequestParameters } from 'maplibre-gl';

/** Tiles that are on their way before MapLibre asks for them. */
export interface TilesAhead {
	readonly mayHave: (url: string) => boolean;
	/** null when it is not among them after all */
	readonly tile: (url: string) => Promise<ArrayBuffer | null>;
}

/** What stands before the address of a tile that is fetched here, and not by the worker. */
const scheme = 'ahead';

/**
 * How MapLibre is to ask for its files: tiles that may be there already from the page, all others by the worker itself.
 */
export function requestsWith(ahead: TilesAhead): (url: string) => RequestParameters {
	addProtocol(scheme, async ({ url }, { signal }) => {
		const address = url.slice(`${scheme}://`.length);
		const tile = await ahead.tile(address);
		// A copy: it is handed over to the worker, and a map that begins anew asks again.
		if (tile) return { data: tile.slice(0) };
		const response = await fetch(address, { signal });
		// As MapLibre has it: a tile that is not there is an empty one.
		if (response.status === 404) return { data: new ArrayBuffer() };
		if (!response.ok) throw new Error(`${address} answers with ${response.status}.`);
		return { data: await response.arrayBuffer() };
	});
	return (url) => ({ url: ahead.mayHave(url) ? `${scheme}://${url}` : url });
}
