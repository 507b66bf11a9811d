import type { Page } from '@playwright/test';
import { readPng } from './read-png';

/** What was seen of a page while it came. */
export interface Film {
	/** Every frame that the browser has shown, as PNG. */
	readonly frames: readonly Buffer[];
	/** What the browser itself says has moved, as it says it. */
	readonly shifts: readonly unknown[];
	/** Where the map is at the end, in pixels. */
	readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** Opens a page and films it until all of it has come. */
export async function filmPage(page: Page, url: string): Promise<Film> {
	const session = await page.context().newCDPSession(page);
	const frames: Buffer[] = [];
	session.on('Page.screencastFrame', ({ data, sessionId }) => {
		frames.push(Buffer.from(data, 'base64'));
		void session.send('Page.screencastFrameAck', { sessionId });
	});
	await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
	await page.goto(url);
	const seen = await page.evaluate(async () => {
		const shifts: unknown[] = [];
		new PerformanceObserver((list) => {
			shifts.push(...list.getEntries().map((entry) => entry.toJSON() as unknown));
		}).observe({ type: 'layout-shift', buffered: true });
		// Two frames: the browser notes what has moved at the end of the one that it falls in.
		await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
		const { left, top, right, bottom } = document.querySelector('.map-box')?.getBoundingClientRect() ?? new DOMRect();
		return { shifts, box: { left, top, right, bottom } };
	});
	await session.send('Page.stopScreencast');
	frames.push(await page.screenshot());
	return { frames, ...seen };
}

/** Of rounded corners, which are smoothed anew when a layer is; a dot of a letter has more. */
const cornerPixels = 8;

/** A frame of a film, by its place in it, and how many of its pixels are meant. */
export interface Filmed {
	readonly frame: number;
	readonly pixels: number;
}

export interface FilmFaults {
	/** What was painted and is not so at the end: a pixel is as it will be, or still has a ground's colour. */
	readonly moved: readonly Filmed[];
	/** Frames with land in the map, and not yet all that the map shows in the end. */
	readonly unfinished: readonly Filmed[];
}

/**
 * What a film shows that no reader should see.
 *
 * @param grounds the colours of what nothing has been painted on, "#rrggbb"
 */
export function faultsOf({ frames, box }: Film, grounds: readonly string[], land: string): FilmFaults {
	const [landColor, ...groundColors] = [land, ...grounds].map((color) => parseInt(color.slice(1), 16));
	const { widthPx, heightPx, bytesPerPixel: size, bytes: last } = readPng(frames.at(-1) ?? Buffer.alloc(0));
	const moved: Filmed[] = [];
	const unfinished: Filmed[] = [];
	for (const [frame, file] of frames.slice(0, -1).entries()) {
		if (frame > 0 && file.equals(frames[frame - 1] ?? file)) continue;
		// Of the window before it had its size.
		const { bytes, bytesPerPixel } = readPng(file);
		if (bytes.length !== last.length || bytesPerPixel !== size) continue;
		let [movedPixels, landPixels, missingPixels] = [0, 0, 0];
		for (let y = 0; y < heightPx; y++) {
			const isMapRow = y >= box.top && y + 1 <= box.bottom;
			for (let x = 0; x < widthPx; x++) {
				const at = (y * widthPx + x) * size;
				const color = bytes.readUIntBE(at, 3);
				const isMap = isMapRow && x >= box.left && x + 1 <= box.right;
				if (isMap && color === landColor) landPixels += 1;
				if (color === last.readUIntBE(at, 3)) continue;
				if (isMap) missingPixels += 1;
				if (!groundColors.includes(color)) movedPixels += 1;
			}
		}
		if (movedPixels > cornerPixels) moved.push({ frame, pixels: movedPixels });
		if (landPixels > 0 && missingPixels > 0) unfinished.push({ frame, pixels: missingPixels });
	}
	return { moved, unfinished };
}
