import type { Browser } from '@playwright/test';
import type { Shot } from './film';

/** The map in the window, CSS pixels. */
export interface Clip {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** What a frame's map has to do with the settled picture. */
export interface Frame {
	/** As given. */
	atMs: number;
	/** Pixels of the map that look otherwise than in the settled picture. */
	wrongPx: number;
	/** The box around them, in pixels of the map, as `left,top,right,bottom`; empty when there are none. */
	where: string;
	/** The map has one colour, or is not there. */
	isEmpty: boolean;
	/** The whole window has one colour. */
	isBlank: boolean;
}

export interface Comparison {
	frames: Frame[];
	/** Pixels of the settled map by the colours that were asked for. */
	colorsPx: Record<string, number>;
	mapPx: number;
}

/**
 * Compares every frame with the settled one. A browser decodes them: Node cannot.
 *
 * @param settled the frame's index in the film
 * @param colors to be counted in the settled picture, as #rrggbb
 */
export async function compareFrames(
	browser: Browser,
	film: readonly Shot[],
	settled: number,
	clip: Clip,
	colors: Readonly<Record<string, string>>
): Promise<Comparison> {
	const page = await browser.newPage();
	try {
		return await page.evaluate(compareInPage, { film: [...film], settled, clip, colors });
	} finally {
		await page.close();
	}
}

/** Runs in a page of its own. */
async function compareInPage({
	film,
	settled,
	clip,
	colors
}: {
	film: Shot[];
	settled: number;
	clip: Clip;
	colors: Readonly<Record<string, string>>;
}) {
	/** Of 255: below it an eye sees no difference between two flat colours side by side. */
	const visible = 24;
	const read = async (png: string) => {
		const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
		const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const canvas = new OffscreenCanvas(image.width, image.height);
		const context = canvas.getContext('2d', { willReadFrequently: true });
		if (!context) throw new Error('The browser gives no 2D canvas.');
		context.drawImage(image, 0, 0);
		const { x, y, width, height } = clip;
		return {
			// What lies outside the window is transparent in every frame.
			map: context.getImageData(Math.round(x), Math.round(y), Math.round(width), Math.round(height)).data,
			all: context.getImageData(0, 0, image.width, image.height).data
		};
	};
	const isOneColor = (data: Uint8ClampedArray) => {
		const words = new Uint32Array(data.buffer);
		return words.every((word) => word === words[0]);
	};
	const reference = film[settled];
	if (!reference) throw new Error('Nothing was filmed.');
	const { map: finished } = await read(reference.png);
	const width = Math.round(clip.width);
	const compare = (data: Uint8ClampedArray) => {
		let [wrongPx, left, top, right, bottom] = [0, Infinity, Infinity, -1, -1];
		for (let at = 0; at < data.length; at += 4) {
			const differs =
				Math.abs((data[at] ?? 0) - (finished[at] ?? 0)) > visible ||
				Math.abs((data[at + 1] ?? 0) - (finished[at + 1] ?? 0)) > visible ||
				Math.abs((data[at + 2] ?? 0) - (finished[at + 2] ?? 0)) > visible;
			if (!differs) continue;
			wrongPx++;
			const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
			[left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
		}
		return { wrongPx, where: wrongPx > 0 ? [left, top, right, bottom].join() : '' };
	};
	const frames = [];
	for (const { atMs, png } of film) {
		const { map, all } = await read(png);
		frames.push({ atMs, ...compare(map), isEmpty: isOneColor(map), isBlank: isOneColor(all) });
	}
	const colorsPx = Object.fromEntries(
		Object.entries(colors).map(([name, hex]) => {
			const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));
			let counted = 0;
			for (let at = 0; at < finished.length; at += 4) {
				const [red = 0, green = 0, blue = 0] = [finished[at], finished[at + 1], finished[at + 2]];
				if (Math.max(Math.abs(red - r), Math.abs(green - g), Math.abs(blue - b)) <= visible) counted++;
			}
			return [name, counted];
		})
	);
	return { frames, colorsPx, mapPx: finished.length / 4 };
}
