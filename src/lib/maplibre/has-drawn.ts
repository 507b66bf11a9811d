import type { Map as LibreMap } from 'maplibre-gl';
import type { Scene } from '../scene/scene';

/** Half the side of a square that holds a place's ring, its core and the ground beside them, in CSS pixels. */
const aroundPx = 14;
/** What is read into: where it still stands afterwards the browser has kept its pixels to itself. */
const unread = 0x07070707;
/** What browsers that guard against recognition hand out instead of a picture. */
const white = 0xffffffff;

/** How many places are looked at: where none of so many is drawn, none is. */
const mostPlaces = 8;
/** How often the graphics process is asked whether it has come so far. */
const askEveryMs = 4;

/**
 * Whether a map's canvas shows what it was told to: there are drivers that take every call and draw nothing. Around a
 * place stand at least two colours, its ring's and another; a map that has been moved away from all of its places is at
 * least not transparent. A browser that lets nobody read its pixels is believed.
 *
 * To be asked in the task in which the map was drawn: whoever reads the canvas later finds it empty. The answer comes
 * when the graphics process has drawn; to wait for it at once would stop the page, for seconds where it is slow.
 *
 * @returns null when the context is lost meanwhile
 */
export async function hasDrawn(map: LibreMap, { places }: Pick<Scene, 'places'>): Promise<boolean | null> {
	const canvas = map.getCanvas();
	const context = canvas.getContext('webgl2');
	if (!context) return false;
	const { clientWidth, clientHeight } = canvas;
	const seen = places
		.map(({ position: [lng, lat] }) => map.project([lng, lat]))
		.filter(({ x, y }) => Math.min(x, y, clientWidth - x, clientHeight - y) > aroundPx)
		.slice(0, mostPlaces);
	const middle = { x: clientWidth / 2, y: clientHeight / 2 };
	const squares = await readSquares(
		context,
		seen.length > 0 ? seen : [middle],
		canvas.width / Math.max(1, clientWidth)
	);
	if (!squares) return null;
	const isKept = (colors: ReadonlySet<number>) => colors.size === 1 && (colors.has(unread) || colors.has(white));
	if (seen.length === 0) return squares.every((colors) => !colors.has(0));
	return squares.some((colors) => colors.size > 1 || isKept(colors));
}

/** The colours of some squares of the canvas, each colour once; null when the context is lost before they are read. */
async function readSquares(
	context: WebGL2RenderingContext,
	middles: readonly { readonly x: number; readonly y: number }[],
	scale: number
): Promise<readonly ReadonlySet<number>[] | null> {
	const side = Math.round(2 * aroundPx * scale);
	const count = side * side;
	const { PIXEL_PACK_BUFFER: target, STREAM_READ, RGBA, UNSIGNED_BYTE, SYNC_GPU_COMMANDS_COMPLETE } = context;
	const colors = new Uint32Array(middles.length * count).fill(unread);
	const buffer = context.createBuffer();
	context.bindBuffer(target, buffer);
	context.bufferData(target, colors, STREAM_READ);
	for (const [index, { x, y }] of middles.entries()) {
		const [left = 0, bottom = 0] = [x - aroundPx, context.canvas.height / scale - y - aroundPx].map((at) =>
			Math.round(at * scale)
		);
		context.readPixels(left, bottom, side, side, RGBA, UNSIGNED_BYTE, index * count * colors.BYTES_PER_ELEMENT);
	}
	context.bindBuffer(target, null);
	const drawn = context.fenceSync(SYNC_GPU_COMMANDS_COMPLETE, 0);
	context.flush();
	while (drawn && context.getSyncParameter(drawn, context.SYNC_STATUS) !== context.SIGNALED) {
		await new Promise((resolve) => setTimeout(resolve, askEveryMs));
		if (context.isContextLost()) return null;
	}
	context.bindBuffer(target, buffer);
	context.getBufferSubData(target, 0, colors);
	context.bindBuffer(target, null);
	context.deleteBuffer(buffer);
	context.deleteSync(drawn);
	return middles.map((_, index) => new Set(colors.subarray(index * count, (index + 1) * count)));
}
