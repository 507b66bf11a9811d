import type { Map as LibreMap } from 'maplibre-gl';
import type { Scene } from '../scene/scene';

/** Half the side of a square that holds a place's ring, its core and the ground beside them, in CSS pixels. */
const aroundPx = 14;
/** What is read into: where it still stands afterwards the browser has kept its pixels to itself. */
const unread = 0x07070707;
/** What browsers that guard against recognition hand out instead of a picture. */
const white = 0xffffffff;

/**
 * Whether a map's canvas shows what it was told to: there are drivers that take every call and draw nothing. Around a
 * place stand at least two colours, its ring's and another; a map that has been moved away from all of its places is at
 * least not transparent. A browser that lets nobody read its pixels is believed.
 *
 * To be asked in the task in which the map was drawn: whoever reads the canvas later finds it empty.
 */
export function hasDrawn(map: LibreMap, { places }: Pick<Scene, 'places'>): boolean {
	const canvas = map.getCanvas();
	const context = canvas.getContext('webgl2');
	if (!context) return false;
	const { clientWidth, clientHeight } = canvas;
	const scale = canvas.width / Math.max(1, clientWidth);
	/** The colours of a square of the canvas, each once. */
	const colorsAround = (x: number, y: number) => {
		const side = Math.round(2 * aroundPx * scale);
		const colors = new Uint32Array(side * side).fill(unread);
		const [left = 0, bottom = 0] = [x - aroundPx, clientHeight - y - aroundPx].map((at) => Math.round(at * scale));
		const { RGBA, UNSIGNED_BYTE } = context;
		context.readPixels(left, bottom, side, side, RGBA, UNSIGNED_BYTE, new Uint8Array(colors.buffer));
		return new Set(colors);
	};
	const isKept = (colors: ReadonlySet<number>) => colors.size === 1 && (colors.has(unread) || colors.has(white));
	const seen = places
		.map(({ position: [lng, lat] }) => map.project([lng, lat]))
		.filter(({ x, y }) => Math.min(x, y, clientWidth - x, clientHeight - y) > aroundPx);
	if (seen.length === 0) return !colorsAround(clientWidth / 2, clientHeight / 2).has(0);
	return seen.some(({ x, y }) => {
		const colors = colorsAround(x, y);
		return colors.size > 1 || isKept(colors);
	});
}
